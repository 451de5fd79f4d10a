@NullMarked
package io.github.dynactin.guest;

import org.jspecify.annotations.NullMarked;
