package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Internal: one resource that would be written.
 *
 * @param path where, such as {@code Patient/a1}
 * @param kind what would become of it
 * @param elements JSON Pointers to what differs; none for one that is new
 * @param before what is stored; patient data
 * @param after what would be; patient data
 */
public record Change(
    String path, Kind kind, List<String> elements, Optional<JsonNode> before, JsonNode after) {
  /** What would become of a resource. */
  public enum Kind {
    /** It isn't on the server. */
    CREATE,
    /** It is there, and differs. */
    UPDATE,
    /** A final report that is there and differs, or whose results do. */
    AMEND,
    /** It is there, and the source no longer says it. */
    RETRACT
  }

  public Change {
    requireNonNull(path, "path");
    requireNonNull(kind, "kind");
    elements = List.copyOf(elements);
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  @Override
  public String toString() {
    return kind + " " + path + " " + elements; // and none of the values
  }
}
