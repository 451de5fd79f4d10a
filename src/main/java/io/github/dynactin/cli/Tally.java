package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.delivery.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of the cases of a run, counted, and what the process ends with. */
final class Tally {
  /** What the process ends with if several things happened. */
  private static final List<ExitCode> WORST_FIRST =
      List.of(
          ExitCode.CONFIGURATION,
          ExitCode.NOT_AUTHORISED,
          ExitCode.UNAVAILABLE,
          ExitCode.TRY_LATER,
          ExitCode.SOME_REJECTED);

  private final Set<ExitCode> codes = EnumSet.noneOf(ExitCode.class);
  private int delivered;
  private int unchanged;
  private int leftOut;
  private int notDelivered;

  void add(CaseOutcome outcome) {
    if (outcome instanceof CaseOutcome.Delivered) {
      delivered++;
    } else if (outcome instanceof CaseOutcome.Unchanged) {
      unchanged++;
    } else if (outcome instanceof CaseOutcome.Undeliverable undeliverable) {
      notDelivered++;
      codes.add(code(undeliverable.delivery().outcome()));
    } else {
      leftOut++;
      codes.add(ExitCode.SOME_REJECTED);
    }
  }

  int cases() {
    return delivered + unchanged + leftOut + notDelivered;
  }

  /** True when every further case would meet the same fate. */
  boolean mustStop() {
    return codes.contains(ExitCode.UNAVAILABLE)
        || codes.contains(ExitCode.CONFIGURATION)
        || codes.contains(ExitCode.NOT_AUTHORISED);
  }

  ExitCode code() {
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(ExitCode.OK);
  }

  @Override
  public String toString() {
    return "%s: %d delivered, %d unchanged, %d left out, %d not delivered"
        .formatted(Summaries.count(cases(), "case"), delivered, unchanged, leftOut, notDelivered);
  }

  private static ExitCode code(Outcome outcome) {
    return switch (outcome) {
      case DELIVERED, UNCHANGED -> ExitCode.OK;
      case REFUSED -> ExitCode.SOME_REJECTED;
      case NOT_AUTHORISED -> ExitCode.NOT_AUTHORISED;
      case UNAVAILABLE -> ExitCode.UNAVAILABLE;
      case WRONG_ADDRESS -> ExitCode.CONFIGURATION;
      case BUSY, UNTRUSTWORTHY -> ExitCode.TRY_LATER;
    };
  }
}
