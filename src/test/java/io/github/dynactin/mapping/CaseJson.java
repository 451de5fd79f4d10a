package io.github.dynactin.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Case files as trees: their leaves, and the same case in another order. */
final class CaseJson {
  static final Path EXAMPLE = Path.of("examples/dctn1-alk-gastric/case.json");
  private static final Path EVERYTHING =
      Path.of("src/test/resources/reader/casejson/everything.json");

  /** Lists, wherever they stand, whose order says nothing. */
  private static final Set<String> UNORDERED =
      Set.of(
          "phenotypicFeatures",
          "diseases",
          "biosamples",
          "assays",
          "measurements",
          "imagingStudies",
          "medicalActions",
          "diseaseAssessments",
          "agents",
          "genesTested",
          "therapeuticImplications",
          "clinicalTnmFinding",
          "externalReferences");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private CaseJson() {}

  /** The case with every property there is, the examples, and the goldens. */
  static List<Path> all() {
    Path examples = Path.of("examples");
    Stream<Path> files =
        Stream.concat(
            Golden.under(examples).stream().map(examples::resolve),
            Golden.under(Golden.ROOT).stream().map(Golden.ROOT::resolve));
    return Stream.concat(Stream.of(EVERYTHING), files.filter(file -> file.endsWith("case.json")))
        .toList();
  }

  static JsonNode tree(Path file) {
    try {
      return tree(new String(Files.readAllBytes(file), UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** Every string, number and boolean, by its place. */
  static Map<JsonPointer, JsonNode> leaves(JsonNode tree) {
    Map<JsonPointer, JsonNode> leaves = new LinkedHashMap<>();
    collect(tree, JsonPointer.empty(), leaves);
    return leaves;
  }

  private static void collect(JsonNode node, JsonPointer here, Map<JsonPointer, JsonNode> leaves) {
    if (node.isValueNode()) {
      leaves.put(here, node);
    }
    node.properties()
        .forEach(each -> collect(each.getValue(), here.appendProperty(each.getKey()), leaves));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), here.appendIndex(i), leaves);
    }
  }

  /** The same case in another order of everything whose order says nothing. */
  static JsonNode shuffled(JsonNode tree, Random random) {
    JsonNode copy = tree.deepCopy();
    shuffle(copy, random, List.of());
    return copy;
  }

  private static void shuffle(JsonNode node, Random random, List<String> place) {
    if (node instanceof ArrayNode list) {
      list.forEach(each -> shuffle(each, random, place));
      if (isUnordered(place)) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        Collections.shuffle(items, random);
        list.removeAll().addAll(items);
      }
    } else if (node instanceof ObjectNode object) {
      Map<String, JsonNode> properties =
          object.properties().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
      properties.forEach((name, value) -> shuffle(value, random, append(place, name)));
    }
  }

  // Two names stand for an unordered list in one place and for an ordered one in another.
  private static boolean isUnordered(List<String> place) {
    return UNORDERED.contains(place.get(place.size() - 1))
        || place.equals(List.of("findings"))
        || place.equals(List.of("diseases", "evidence"));
  }

  private static List<String> append(List<String> place, String name) {
    return Stream.concat(place.stream(), Stream.of(name)).toList();
  }
}
