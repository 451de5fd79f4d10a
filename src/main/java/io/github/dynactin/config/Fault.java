package io.github.dynactin.config;

import static java.util.Objects.requireNonNull;

/**
 * Something that is wrong with a configuration file.
 *
 * @param line where, from 1
 * @param message what, and what is right
 */
public record Fault(int line, String message) {
  public Fault {
    requireNonNull(message, "message");
  }
}
