package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** JSON text that is the same for the same content: keys sorted, decimals as written. */
final class Canonical {
  private static final List<String> SERVER_META = List.of("versionId", "lastUpdated", "source");

  private Canonical() {}

  static String withoutServerMeta(JsonNode resource) {
    ObjectNode copy = resource.deepCopy();
    if (copy.path("meta") instanceof ObjectNode meta) {
      meta.remove(SERVER_META);
      if (meta.isEmpty()) {
        copy.remove("meta");
      }
    }
    return text(copy);
  }

  private static String text(JsonNode node) {
    List<String> parts = new ArrayList<>();
    if (node.isObject()) {
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      Collections.sort(names);
      names.forEach(name -> parts.add("\"" + name + "\":" + text(node.path(name))));
      return "{" + String.join(",", parts) + "}";
    }
    if (node.isArray()) {
      node.forEach(element -> parts.add(text(element)));
      return "[" + String.join(",", parts) + "]";
    }
    return Json.write(node);
  }
}
