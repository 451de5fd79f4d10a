package io.github.dynactin.reader.casejson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.reader.ReadCase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema and the reader refuse the same files, but for what only a reader can see.
 */
class SchemaTest {
  /** What the schema lets pass and the reader doesn't, each with why a schema can't say it. */
  private static final Map<IssueCode, String> ONLY_THE_READER =
      Map.of(
          IssueCode.REFERENCE_UNKNOWN, "a schema can't look up an id elsewhere in the file",
          IssueCode.ID_REPEATED, "a schema can't compare ids of different lists",
          IssueCode.FACTS_CONTRADICT, "a schema can't compare two dates or two facts apart");

  /** The same, by what the message says. */
  private static final Map<String, String> ONLY_THE_READER_SAYS =
      Map.of(
          "no such day in the calendar", "a schema doesn't know which months have 31 days",
          "no such point in time", "the same, for points in time",
          "digits on either side of the point", "a schema sees the number, not how it is written");

  private static final JsonSchema SCHEMA = schema();

  private static final List<JsonNode> REPLACEMENTS =
      List.of(
          NullNode.instance,
          BooleanNode.TRUE,
          IntNode.valueOf(7),
          DecimalNode.valueOf(new BigDecimal("-0.5")),
          DecimalNode.valueOf(new BigDecimal("1e30")),
          IntNode.valueOf(101),
          TextNode.valueOf(""),
          TextNode.valueOf(" \n"),
          TextNode.valueOf("x"),
          TextNode.valueOf("two words"),
          TextNode.valueOf("bell\u0007"),
          TextNode.valueOf("2023-02-30"),
          TextNode.valueOf("2023-13"),
          TextNode.valueOf("1799"),
          TextNode.valueOf("2199-12-31"),
          TextNode.valueOf("PRIMARY"),
          TextNode.valueOf("SECONDARY"),
          TextNode.valueOf("ALIVE"),
          TextNode.valueOf("NOT_TAKEN"),
          TextNode.valueOf("SNOMEDCT:12"),
          TextNode.valueOf("ICD10CM:C16.0"),
          TextNode.valueOf("GENE_FUSION"),
          TextNode.valueOf("RADIOTHERAPY"),
          TextNode.valueOf("y".repeat(501)),
          TextNode.valueOf("y".repeat(4001)),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode(),
          JsonNodeFactory.instance.objectNode().put("text", "words"),
          JsonNodeFactory.instance.objectNode().put("label", "words"),
          JsonNodeFactory.instance.objectNode().put("absent", "unknown"),
          Json.tree("{\"age\":{\"iso8601duration\":\"P131Y\"}}"),
          Json.tree("{\"age\":{\"iso8601duration\":\"P9Y\"}}"),
          Json.tree("{\"interval\":{\"end\":\"2020\"},\"absent\":\"unknown\"}"),
          Json.tree("{\"interval\":{\"start\":\"2021\",\"end\":\"2020\"}}"),
          JsonNodeFactory.instance.arrayNode().add("x"));

  /** One of each kind of value: the example is long, and the small case goes through the rest. */
  private static final List<JsonNode> KINDS =
      List.of(
          NullNode.instance,
          BooleanNode.TRUE,
          IntNode.valueOf(7),
          TextNode.valueOf("two words"),
          JsonNodeFactory.instance.objectNode(),
          JsonNodeFactory.instance.arrayNode());

  private static JsonSchema schema() {
    try (var in = SchemaTest.class.getResourceAsStream("/dynactin/schema/case-1.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              in, SchemaValidatorsConfig.builder().failFast(true).preloadJsonSchema(false).build());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static List<Path> files() throws IOException {
    return Stream.concat(DiscussionCasesTest.examples().stream(), Stream.of(Json.EVERYTHING))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void takesWhatTheReaderTakes(Path file) {
    assertThat(SCHEMA.validate(Json.tree(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void agreesWithTheReaderOnDamage(Path file) {
    JsonNode whole = Json.tree(file);
    List<String> disagreements = new ArrayList<>();
    int refused = 0;
    Set<String> kinds = new HashSet<>();
    for (JsonPointer place : Json.places(whole)) {
      if (!kinds.add(kind(whole, place))) {
        continue;
      }
      for (JsonNode damage :
          damages(whole, place, file.equals(Json.EXAMPLE) ? KINDS : REPLACEMENTS)) {
        ReadCase read = Json.read(damage);
        boolean taken = SCHEMA.validate(damage).isEmpty();
        refused += taken ? 0 : 1;
        if (taken ? !onlyTheReaderSees(read.issues()) : read.issues().isEmpty()) {
          disagreements.add(
              place + " = " + damage.at(place) + ": schema " + taken + ", " + read.issues());
        }
      }
    }
    assertThat(disagreements).isEmpty();
    assertThat(refused).isGreaterThan(1000);
  }

  static List<Path> damaged() {
    return List.of(Json.EXAMPLE, Json.EVERYTHING);
  }

  @Test
  void saysWhatEveryPropertyMeans() {
    List<String> silent = new ArrayList<>();
    for (JsonNode owner : SCHEMA.getSchemaNode().findParents("properties")) {
      for (Map.Entry<String, JsonNode> property : owner.path("properties").properties()) {
        boolean isRule = !owner.has("title");
        if (!isRule
            && (!property.getValue().has("title") || !property.getValue().has("description"))) {
          silent.add(property.getKey());
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  /**
   * One place of each kind is damaged: the path without numbers, with the type of what it is in.
   */
  private static String kind(JsonNode whole, JsonPointer place) {
    StringBuilder kind = new StringBuilder(place.toString().replaceAll("/\\d+", "/*"));
    for (JsonPointer up = place; up != null; up = up.head()) {
      kind.append(whole.at(up).path("type").asText("")).append(whole.at(up).getNodeType());
    }
    return kind.toString();
  }

  private static List<JsonNode> damages(
      JsonNode whole, JsonPointer place, List<JsonNode> replacements) {
    List<JsonNode> damages = new ArrayList<>();
    for (JsonNode replacement : replacements) {
      damages.add(Json.with(whole, place, old -> replacement));
    }
    if (whole.at(place.head()).isObject()) {
      String name = place.last().getMatchingProperty();
      for (String newName : List.of("", name + "x")) {
        damages.add(
            Json.with(whole, place.head(), old -> renamed((ObjectNode) old, name, newName)));
      }
    }
    return damages;
  }

  private static JsonNode renamed(ObjectNode owner, String name, String newName) {
    JsonNode value = owner.remove(name);
    return newName.isEmpty() ? owner : owner.set(newName, value);
  }

  private static boolean onlyTheReaderSees(List<Issue> issues) {
    return issues.stream()
        .allMatch(
            issue ->
                ONLY_THE_READER.containsKey(issue.code())
                    || ONLY_THE_READER_SAYS.keySet().stream().anyMatch(issue.message()::contains));
  }
}
