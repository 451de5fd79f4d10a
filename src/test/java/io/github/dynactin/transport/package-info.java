@NullMarked
package io.github.dynactin.transport;

import org.jspecify.annotations.NullMarked;
