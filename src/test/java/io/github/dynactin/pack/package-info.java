/** Tests of the room of the same name. */
@NullMarked
package io.github.dynactin.pack;

import org.jspecify.annotations.NullMarked;
