package io.github.dynactin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The codes that the profiles and value sets of packages name. A code that a published guide fixes
 * or lists exists, even where its code system can't be had: that leaves fewer codes of which
 * nothing can be said.
 */
final class CodesInUse {
  private final ObjectMapper mapper = new ObjectMapper();
  private final Set<String> codes = new HashSet<>();

  CodesInUse(Stream<PackageEntry> entries) {
    entries.forEach(this::gather);
  }

  private void gather(PackageEntry entry) {
    try {
      gather(mapper.readTree(entry.source().read()));
    } catch (IOException e) {
      // What can't be read attests to nothing; whoever needs the definition itself will miss it.
    }
  }

  boolean has(String system, String code) {
    return codes.contains(key(system, code));
  }

  private void gather(JsonNode node) {
    if (node.path("system").isTextual()) {
      String system = node.get("system").asText();
      add(system, node.path("code"));
      node.path("concept").forEach(concept -> add(system, concept.path("code")));
    }
    node.forEach(this::gather);
  }

  private void add(String system, JsonNode code) {
    if (code.isTextual()) {
      codes.add(key(system, code.asText()));
    }
  }

  private static String key(String system, String code) {
    return system + "#" + code;
  }
}
