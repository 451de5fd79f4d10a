/** Manners in somebody else's process. Internal. */
@NullMarked
package io.github.dynactin.guest;

import org.jspecify.annotations.NullMarked;
