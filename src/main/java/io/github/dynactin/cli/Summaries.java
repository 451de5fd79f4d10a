package io.github.dynactin.cli;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.delivery.Counts;
import io.github.dynactin.validation.ValidationReport;

/** Outcomes in a line for people. */
final class Summaries {
  private Summaries() {}

  static String words(CaseOutcome outcome) {
    if (outcome instanceof CaseOutcome.Delivered delivered) {
      Counts counts = delivered.delivery().counts();
      return counts.created()
          + " created, "
          + counts.updated()
          + " updated, "
          + counts.unchanged()
          + " unchanged; all "
          + counts.total()
          + " read back and as they were sent; "
          + delivered.validation().map(Summaries::words).orElse("");
    }
    if (outcome instanceof CaseOutcome.Unchanged unchanged) {
      return "all "
          + unchanged.delivery().counts().total()
          + " resources are on the server already; nothing was written; "
          + unchanged.validation().map(Summaries::words).orElse("");
    }
    if (outcome instanceof CaseOutcome.Unreadable) {
      return "not read";
    }
    return outcome instanceof CaseOutcome.Rejected
        ? "rejected before it was sent"
        : "not delivered";
  }

  private static String words(ValidationReport report) {
    int unavailable = report.unavailable().size();
    return report.faults().size()
        + " faults, "
        + report.unverifiable().size()
        + " codes that can't be verified here"
        + (unavailable == 0
            ? ""
            : ", " + unavailable + " official profiles not here (see --packages)");
  }
}
