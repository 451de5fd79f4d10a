@NullMarked
package io.github.dynactin.transport.keys;

import org.jspecify.annotations.NullMarked;
