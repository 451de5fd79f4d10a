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
  private boolean whole = true;

  private CodesInUse() {}

  /** Those that these definitions name. */
  static CodesInUse of(Stream<PackageEntry> entries) {
    CodesInUse found = new CodesInUse();
    entries.forEach(found::gather);
    return found;
  }

  /** Those that are listed, as {@link #lines} lists them. */
  static CodesInUse of(String lines) {
    CodesInUse known = new CodesInUse();
    lines.lines().forEach(known.codes::add);
    return known;
  }

  /** True if every definition could be read. */
  boolean isWhole() {
    return whole;
  }

  /** One on each line. */
  String lines() {
    return String.join("\n", codes);
  }

  private void gather(PackageEntry entry) {
    try {
      gather(mapper.readTree(entry.source().read()));
    } catch (IOException e) {
      // What can't be read attests to nothing; whoever needs the definition itself will miss it.
      whole = false;
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

  /** On one line, whatever is in it. */
  private static String key(String system, String code) {
    return (system + "#" + code).replaceAll("\\R", " ");
  }
}
