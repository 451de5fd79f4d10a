/** Codes exist, once each. Internal. */
@NullMarked
package io.github.dynactin.terminology;

import org.jspecify.annotations.NullMarked;
