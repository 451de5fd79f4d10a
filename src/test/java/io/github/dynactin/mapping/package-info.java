@NullMarked
package io.github.dynactin.mapping;

import org.jspecify.annotations.NullMarked;
