package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Json;

/**
 * What one entry of a bundle comes to.
 *
 * @param kind what is to be done
 * @param path {@code Type/id}; for a search, what stands behind the base
 * @param entry the entry as it was sent
 */
record Task(Kind kind, String path, JsonNode entry) {
  /** What is to be done. */
  enum Kind {
    WRITE,
    /** A conditional create that found what it would have created. */
    FOUND,
    DELETE,
    READ,
    SEARCH
  }

  boolean changes() {
    return kind == Kind.WRITE || kind == Kind.DELETE;
  }

  String ifMatch() {
    return Json.text(entry.path("request"), "ifMatch");
  }
}
