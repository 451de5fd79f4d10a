@NullMarked
package io.github.dynactin.sandbox;

import org.jspecify.annotations.NullMarked;
