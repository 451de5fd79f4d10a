/** Tests of where cases come from. */
@NullMarked
package io.github.dynactin.source;

import org.jspecify.annotations.NullMarked;
