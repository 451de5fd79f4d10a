@NullMarked
package io.github.dynactin.delivery;

import org.jspecify.annotations.NullMarked;
