/** Deliveries to a real server that is killed meanwhile. Internal. */
@NullMarked
package io.github.dynactin.soak;

import org.jspecify.annotations.NullMarked;
