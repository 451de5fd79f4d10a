package io.github.dynactin.model;

import java.util.List;

/**
 * A property of the tumour's genome as a whole. Its result says whether it could be told: PRESENT,
 * and the value stands beside it; or that the test can't say, and there is none.
 */
public sealed interface Biomarker extends Finding
    permits TumorMutationalBurden,
        MicrosatelliteStatus,
        HomologousRecombinationDeficiency,
        MutationalSignature,
        LossOfHeterozygosity {
  @Override
  default List<GeneId> genes() {
    return List.of();
  }

  /** A value stands beside PRESENT, and only there. */
  static void check(FindingContext context, boolean hasValue) {
    if (context.result() == TestResult.ABSENT) {
      throw new IllegalArgumentException(
          "a biomarker that is a number or a grade isn't ABSENT: it has a value, or the test can't"
              + " say");
    }
    if ((context.result() == TestResult.PRESENT) != hasValue) {
      throw new IllegalArgumentException(
          "a biomarker that is PRESENT has its value, and one that isn't has none");
    }
  }
}
