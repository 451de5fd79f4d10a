package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.Tally;
import io.github.dynactin.validation.ValidationReport;

/** Outcomes in a line for people. */
final class Summaries {
  private Summaries() {}

  static String words(CaseOutcome outcome) {
    String validation = outcome.validation().map(report -> "; " + words(report)).orElse("");
    if (outcome instanceof CaseOutcome.Delivered delivered) {
      Counts counts = delivered.delivery().counts();
      return words(counts) + validation;
    }
    if (outcome instanceof CaseOutcome.Unchanged unchanged) {
      return "all %d resources are on the server already; nothing was written"
              .formatted(unchanged.delivery().counts().total())
          + validation;
    }
    if (outcome instanceof CaseOutcome.Undeliverable) {
      return "not delivered" + validation;
    }
    return "left out, nothing was sent" + validation;
  }

  private static String words(Counts counts) {
    String retracted = counts.retracted() == 0 ? "" : counts.retracted() + " retracted, ";
    return "%d created, %d updated, %s%d unchanged; all %d read back and as they were sent"
        .formatted(
            counts.created(), counts.updated(), retracted, counts.unchanged(), counts.total());
  }

  /** What became of the cases of an export. */
  static String words(Tally tally) {
    int delivered = tally.count(Fate.WRITTEN);
    int unchanged = tally.count(Fate.UNCHANGED);
    int leftOut = tally.count(Fate.UNREADABLE, Fate.LEFT_OUT, Fate.CRASHED);
    return "%s: %d delivered, %d unchanged, %d left out, %d not delivered"
        .formatted(
            count(tally.cases(), "case"),
            delivered,
            unchanged,
            leftOut,
            tally.cases() - delivered - unchanged - leftOut);
  }

  static String words(ValidationReport report) {
    int unavailable = report.unavailable().size();
    return count(report.faults().size(), "fault")
        + ", "
        + count(report.warnings().size(), "warning")
        + ", "
        + count(report.unverifiable().size(), "code")
        + " that can't be verified here"
        + (unavailable == 0
            ? ""
            : ", " + count(unavailable, "claimed profile") + " not here (see --packages)");
  }

  /** A number and what it counts: {@code 1 fault}, {@code 2 faults}. */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
