/** Tests that hold the house up. */
@NullMarked
package io.github.dynactin.architecture;

import org.jspecify.annotations.NullMarked;
