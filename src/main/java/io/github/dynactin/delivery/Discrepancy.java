package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One way in which the server doesn't hold what the source says.
 *
 * @param kind which
 * @param path the resource, such as {@code Patient/a1}, or the type that was counted
 * @param elements JSON Pointers to what differs; names and positions, never values
 */
public record Discrepancy(Kind kind, String path, List<String> elements) {
  /** How the server and the source disagree. */
  public enum Kind {
    /** The source says it, and the server doesn't have it. */
    MISSING,
    /** The server has it, and not as the source says it. */
    DIFFERENT,
    /** The server has it, and the source doesn't say it. */
    EXTRA,
    /** The server has it more than once. */
    DOUBLED,
    /** The server can't tell. */
    UNCHECKED
  }

  public Discrepancy {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    elements = List.copyOf(elements);
  }
}
