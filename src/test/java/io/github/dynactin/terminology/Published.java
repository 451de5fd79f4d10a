package io.github.dynactin.terminology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dynactin.testing.OfficialPackages;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every code that a document names, by system and code, with the displays it is named with. */
final class Published {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Set<String>> displays = new HashMap<>();

  /** What the definitions of all official packages define, bind or fix. */
  static Published byDefinitions() {
    return of(OfficialPackages.definitions().values());
  }

  /** What the examples of the two guides use. */
  static Published byExamples() {
    return of(
        Stream.of(OfficialPackages.GENOMICS, OfficialPackages.MCODE)
            .flatMap(guide -> OfficialPackages.examples(guide).values().stream())
            .map(Published::tree)
            .toList());
  }

  private static Published of(Collection<JsonNode> documents) {
    Published published = new Published();
    documents.forEach(published::read);
    return published;
  }

  boolean has(Code code) {
    return displays.containsKey(key(code.system().uri(), code.code()));
  }

  /** The displays of a code in lower case; none where it is named without. */
  Set<String> displays(Code code) {
    return displays.getOrDefault(key(code.system().uri(), code.code()), Set.of());
  }

  private void read(JsonNode document) {
    if (document.path("resourceType").asText().equals("CodeSystem")) {
      concepts(document.path("url").asText(), document.path("concept"));
    }
    codings(document);
  }

  private void codings(JsonNode node) {
    String system = node.path("system").asText();
    if (!system.isEmpty()) {
      add(system, node);
      concepts(system, node.path("concept"));
    }
    node.forEach(this::codings);
  }

  private void concepts(String system, JsonNode concepts) {
    concepts.forEach(
        concept -> {
          add(system, concept);
          concepts(system, concept.path("concept"));
        });
  }

  private void add(String system, JsonNode concept) {
    if (concept.path("code").isTextual()) {
      Set<String> known =
          displays.computeIfAbsent(
              key(system, concept.get("code").textValue()), key -> new HashSet<>());
      if (concept.path("display").isTextual()) {
        known.add(concept.get("display").textValue().toLowerCase(Locale.ROOT));
      }
    }
  }

  private static String key(String system, String code) {
    return system + "#" + code;
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
