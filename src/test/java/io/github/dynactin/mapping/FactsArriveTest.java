package io.github.dynactin.mapping;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every value of the first example stands in its resources, their narratives left aside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsArriveTest {
  /** Properties that aren't looked for, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("/dynactinCase", "the version of the format"),
          Map.entry("/metaData/.*", "of the file; the golden of the provenance has it"),
          Map.entry(".*/source/.*", "where the source says it: for the trace, not for the target"),
          Map.entry("/(findings/\\d+/assay|measurements/\\d+/biosample)", "references"),
          Map.entry("/biosamples/\\d+/procedure", "a reference"),
          Map.entry("/diseaseAssessments/\\d+/therapy", "a reference"),
          Map.entry(".*/treatmentTarget", "a reference"),
          Map.entry("/(assays|diseases)/\\d+/(biosamples|evidence)/\\d+", "references"),
          Map.entry(".*/(derivedFromId|relatedTo|earlierFinding)", "references"),
          Map.entry(".*/(type|kind|category|basis|certainty|status|sex)", "words of the format"),
          Map.entry(
              ".*/(result|change|trend|effect)", "words of the format, too: codes stand for them"),
          Map.entry(".*/(excluded|best)", "a code and a note stand for true"),
          Map.entry(".*/iso8601duration", "P58Y is the Age 58 a"));

  private String texts = "";
  private List<BigDecimal> numbers = List.of();

  @BeforeAll
  void map() {
    MappedCase mapped =
        Standard.MAPPING.map(Standard.read(CaseJson.tree(CaseJson.EXAMPLE).toString()));
    JsonNode output = CaseJson.tree(Standard.json(Standard.bundle(mapped)));
    texts = leaves(output, JsonNode::isTextual).map(JsonNode::textValue).collect(joining("\n"));
    numbers = leaves(output, JsonNode::isNumber).map(JsonNode::decimalValue).toList();
  }

  private static Stream<JsonNode> leaves(JsonNode output, Predicate<JsonNode> kind) {
    return CaseJson.leaves(output).entrySet().stream()
        .filter(leaf -> !leaf.getKey().toString().endsWith("/text/div"))
        .map(Map.Entry::getValue)
        .filter(kind);
  }

  @Test
  void everyValueArrives() {
    assertThat(CaseJson.leaves(CaseJson.tree(CaseJson.EXAMPLE)).entrySet())
        .filteredOn(leaf -> isLookedFor(leaf.getKey(), leaf.getValue()))
        .hasSizeGreaterThan(300)
        .allSatisfy(leaf -> arrives(leaf.getKey(), leaf.getValue()));
  }

  @Test
  void everyExceptionIsNeeded() {
    List<String> places =
        CaseJson.leaves(CaseJson.tree(CaseJson.EXAMPLE)).keySet().stream()
            .map(JsonPointer::toString)
            .toList();
    assertThat(EXCEPTIONS.keySet())
        .allSatisfy(form -> assertThat(places).anyMatch(place -> place.matches(form)));
  }

  /** The name of a fact isn't looked for: it is behind the ids. A code is. */
  private static boolean isLookedFor(JsonPointer place, JsonNode value) {
    boolean name =
        "id".equals(place.last().getMatchingProperty()) && !value.textValue().contains(":");
    return !name && EXCEPTIONS.keySet().stream().noneMatch(place.toString()::matches);
  }

  private void arrives(JsonPointer place, JsonNode value) {
    if (value.isNumber()) {
      assertThat(numbers).as("%s", place).contains(value.decimalValue());
      return;
    }
    boolean code = "id".equals(place.last().getMatchingProperty());
    String text = value.textValue();
    assertThat(texts).as("%s", place).contains(code ? text.substring(text.indexOf(':') + 1) : text);
  }
}
