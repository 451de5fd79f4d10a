package io.github.dynactin.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the resources of every case, whatever it says. */
class MappingPropertiesTest {
  private static final long SEED = 20231123;

  private static Stream<Path> cases() {
    return CaseJson.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSameCaseGivesTheSameBytes(Path file) {
    JsonNode tree = CaseJson.tree(file);
    assertThat(map(tree, Standard.MAPPING))
        .isEqualTo(map(tree, Standard.mapping("a key for tests, no key for patients", "")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfTheInputSaysNothing(Path file) {
    JsonNode tree = CaseJson.tree(file);
    String expected = map(tree, Standard.MAPPING);
    Random random = new Random(SEED);
    for (int i = 0; i < 5; i++) {
      JsonNode shuffled = CaseJson.shuffled(tree, random);
      assertThat(map(shuffled, Standard.MAPPING)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyIdIsOneAndSaysNothing(Path file) {
    assertThat(ids(bundle(file, Standard.MAPPING)))
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("[A-Za-z][A-Za-z0-9\\-.]{0,63}"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyReferenceLeadsToAResource(Path file) {
    Bundle bundle = bundle(file, Standard.MAPPING);
    assertThat(addresses(bundle)).containsAll(references(bundle));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anotherTenantOrKeyChangesEveryIdAndNothingElse(Path file) {
    Bundle standard = bundle(file, Standard.MAPPING);
    List<Bundle> others =
        List.of(
            bundle(file, Standard.mapping("a key for tests, no key for patients", "other")),
            bundle(file, Standard.mapping("another key, for tests like the first", "")));
    for (Bundle other : others) {
      assertThat(ids(other)).doesNotContainAnyElementsOf(ids(standard));
      assertThat(addresses(other)).containsAll(references(other));
      assertThat(withoutIds(other)).isEqualTo(withoutIds(standard));
    }
  }

  private static Bundle bundle(Path file, CaseMapping mapping) {
    return Standard.bundle(mapping.map(Standard.read(CaseJson.tree(file).toString())));
  }

  private static String map(JsonNode tree, CaseMapping mapping) {
    return Standard.json(Standard.bundle(mapping.map(Standard.read(tree.toString()))));
  }

  private static List<String> ids(Bundle bundle) {
    return bundle.getEntry().stream()
        .map(entry -> entry.getResource().getIdElement().getIdPart())
        .toList();
  }

  private static Set<String> addresses(Bundle bundle) {
    Set<String> addresses = new HashSet<>();
    bundle.getEntry().forEach(entry -> addresses.add(entry.getRequest().getUrl()));
    return addresses;
  }

  private static List<String> references(Bundle bundle) {
    return CaseJson.leaves(CaseJson.tree(Standard.json(bundle))).entrySet().stream()
        .filter(leaf -> "reference".equals(leaf.getKey().last().getMatchingProperty()))
        .map(leaf -> leaf.getValue().textValue())
        .toList();
  }

  /** The lines of all resources in an order that ids have no part in. */
  private static List<String> withoutIds(Bundle bundle) {
    return Standard.json(bundle).replaceAll("\\bd[0-9a-f]{40}\\b", "").lines().sorted().toList();
  }
}
