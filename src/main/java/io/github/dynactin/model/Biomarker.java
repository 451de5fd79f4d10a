package io.github.dynactin.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The value in words, if there is one: {@code 29.8 mutations/megabase, high}. */
  Optional<String> value();

  /** Some words as one list of them; empty if there are none. */
  static Optional<String> listed(Stream<Optional<String>> words) {
    String list = words.flatMap(Optional::stream).collect(Collectors.joining(", "));
    return Optional.of(list).filter(text -> !text.isEmpty());
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
