/** Tests of de-identification. */
@NullMarked
package io.github.dynactin.privacy;

import org.jspecify.annotations.NullMarked;
