package io.github.dynactin.reader.casejson;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The case files of the tests, as trees that can be damaged. */
final class Json {
  static final Path EXAMPLE = Path.of("examples/dctn1-alk-gastric/case.json");
  static final Path EVERYTHING = Path.of("src/test/resources/reader/casejson/everything.json");

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode tree(Path file) {
    return tree(new String(bytes(file), UTF_8));
  }

  static JsonNode tree(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  static ReadCase read(JsonNode tree) {
    return read(tree.toString());
  }

  static ReadCase read(String text) {
    return Cases.read("case.json", text.getBytes(UTF_8));
  }

  /** Every place in a tree, the root left out. */
  static List<JsonPointer> places(JsonNode tree) {
    List<JsonPointer> places = new ArrayList<>();
    collect(tree, JsonPointer.empty(), places);
    return places;
  }

  private static void collect(JsonNode node, JsonPointer here, List<JsonPointer> places) {
    List<JsonPointer> children = new ArrayList<>();
    node.fieldNames().forEachRemaining(name -> children.add(here.appendProperty(name)));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      children.add(here.appendIndex(i));
    }
    for (JsonPointer child : children) {
      places.add(child);
      collect(node.at(child.last()), child, places);
    }
  }

  /** A copy of a tree with another value at a place. */
  static JsonNode with(JsonNode tree, JsonPointer place, UnaryOperator<JsonNode> change) {
    JsonNode copy = tree.deepCopy();
    if (place.matches()) {
      return change.apply(copy);
    }
    JsonNode parent = copy.at(place.head());
    JsonNode changed = change.apply(copy.at(place));
    if (parent.isArray()) {
      ((ArrayNode) parent).set(place.last().getMatchingIndex(), changed);
    } else {
      ((ObjectNode) parent).set(place.last().getMatchingProperty(), changed);
    }
    return copy;
  }
}
