/** Tests of the encoder. Internal. */
@NullMarked
package io.github.dynactin.encoding;

import org.jspecify.annotations.NullMarked;
