package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Json;

/** What a request wants. */
public enum Traffic {
  /** A bundle that holds at least one entry that isn't a GET. */
  WRITE,
  /** A bundle of GETs. */
  READ,
  /** A search by POST. */
  SEARCH;

  static Traffic of(JsonNode bundle) {
    for (JsonNode entry : bundle.path("entry")) {
      if (!Json.text(entry.path("request"), "method").equals("GET")) {
        return WRITE;
      }
    }
    return READ;
  }
}
