/** The commands: the only place with {@code main}, exit codes and a terminal. Internal. */
@NullMarked
package io.github.dynactin.cli;

import org.jspecify.annotations.NullMarked;
