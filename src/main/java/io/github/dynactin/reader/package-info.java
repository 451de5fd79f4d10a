/**
 * Doors in: what reads a case, how a format is told, and the readers that come built in. Public
 * API.
 */
@NullMarked
package io.github.dynactin.reader;

import org.jspecify.annotations.NullMarked;
