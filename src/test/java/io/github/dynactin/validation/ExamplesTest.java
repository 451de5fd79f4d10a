package io.github.dynactin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.testing.OfficialPackages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that the guides publish are right, but for the faults listed with their reason. */
class ExamplesTest {

  /** A known fault of a package: a part of the place and message, how often, and why. */
  private record Waiver(String file, String words, int count, String reason) {}

  private static final String FOR_STU2 =
      "mCODE 4.0.0 builds on Genomics Reporting 2.0.0, whose implications had one category and"
          + " another code; unversioned claims are checked against 3.0.0, which is what is here";

  private static final List<Waiver> WAIVERS =
      List.of(
          new Waiver("implication-", "Observation.category: minimum required = 2", 8, FOR_STU2),
          new Waiver("implication-", "Slice 'Observation.category:geCategory'", 8, FOR_STU2),
          new Waiver("implication-", "#aaaaaaaaa-aaaaaaaaaaa-aaaaaaaaaaa", 5, FOR_STU2),
          new Waiver("genomic-bundle", "Observation.category: minimum required = 2", 8, FOR_STU2),
          new Waiver("genomic-bundle", "Slice 'Observation.category:geCategory'", 8, FOR_STU2),
          new Waiver("genomic-bundle", "#aaaaaaaaa-aaaaaaaaaaa-aaaaaaaaaaa", 5, FOR_STU2),
          new Waiver("body-surface-area", "#a^9", 1, "UCUM writes m2"));

  @Test
  void genomicsReportingHasNoFault() {
    Map<String, String> examples = OfficialPackages.examples(OfficialPackages.GENOMICS);
    assertThat(examples).hasSize(204);
    assertThat(faults(examples)).isEmpty();
  }

  @Test
  void mcodeHasOnlyItsKnownFaults() {
    Map<String, String> examples = OfficialPackages.examples(OfficialPackages.MCODE);
    assertThat(examples).hasSizeGreaterThan(150);
    Set<String> left = new HashSet<>(faults(examples));
    for (Waiver waiver : WAIVERS) {
      List<String> covered =
          left.stream()
              .filter(f -> f.contains(waiver.file()) && f.contains(waiver.words()))
              .toList();
      assertThat(covered)
          .as("%s %s: %s", waiver.file(), waiver.words(), waiver.reason())
          .hasSize(waiver.count());
      left.removeAll(covered);
    }
    assertThat(left).as("faults without a waiver").isEmpty();
  }

  private static List<String> faults(Map<String, String> examples) {
    Map<String, Issue> faults = new TreeMap<>();
    examples.forEach(
        (file, json) ->
            OfficialPackages.validation()
                .validateJson(json)
                .faults()
                .forEach(fault -> faults.put(file + " " + fault, fault)));
    return List.copyOf(faults.keySet());
  }
}
