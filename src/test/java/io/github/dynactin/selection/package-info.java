@NullMarked
package io.github.dynactin.selection;

import org.jspecify.annotations.NullMarked;
