/** The jars in the form in which they ship, in hosts as they are. */
@NullMarked
package io.github.dynactin.engine;

import org.jspecify.annotations.NullMarked;
