package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.Acknowledged;

/**
 * A resource as the server holds it.
 *
 * @param json with our id and references, whatever the server's are
 * @param address where it is; empty if that is its own path
 */
record Stored(JsonNode json, String address) {
  String version() {
    return json.path("meta").path("versionId").asText("");
  }

  Acknowledged acknowledged(String path) {
    return new Acknowledged(path, address, version());
  }
}
