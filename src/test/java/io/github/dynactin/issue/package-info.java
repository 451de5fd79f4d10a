/** Tests of the room of the same name. */
@NullMarked
package io.github.dynactin.issue;

import org.jspecify.annotations.NullMarked;
