@NullMarked
package io.github.dynactin.cli;

import org.jspecify.annotations.NullMarked;
