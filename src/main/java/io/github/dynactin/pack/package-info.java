/**
 * Loads a profile pack: everything about the target that a site may change without Java. Public
 * API.
 */
@NullMarked
package io.github.dynactin.pack;

import org.jspecify.annotations.NullMarked;
