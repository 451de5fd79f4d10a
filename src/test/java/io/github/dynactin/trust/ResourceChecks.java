package io.github.dynactin.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checks of a resource that every server makes. */
final class ResourceChecks {
  private ResourceChecks() {}

  /** Refuses what no server stores. */
  static void check(JsonNode node) {
    if (node.isNull() || (node.isContainerNode() && node.isEmpty())) {
      throw new FhirException(400, "a null, an empty object or an empty array");
    }
    if (node.isTextual() && node.asText().isBlank()) {
      throw new FhirException(400, "an empty text");
    }
    node.forEach(ResourceChecks::check);
  }

  /** Adds the tags of a stored resource to its new content. */
  static void mergeTags(ObjectNode old, ObjectNode content) {
    JsonNode tags = old.path("meta").path("tag");
    if (tags.isEmpty()) {
      return;
    }
    ArrayNode merged = content.withObjectProperty("meta").withArrayProperty("tag");
    for (JsonNode tag : tags) {
      boolean there = false;
      for (JsonNode other : merged) {
        there |= same(tag, other, "system") && same(tag, other, "code");
      }
      if (!there) {
        merged.add(tag);
      }
    }
  }

  private static boolean same(JsonNode one, JsonNode other, String property) {
    return one.path(property).asText().equals(other.path(property).asText());
  }
}
