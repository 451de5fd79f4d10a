package io.github.dynactin.cli;

import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.job.CaseRecord;
import io.github.dynactin.job.Completeness;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.Tally;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.Optional;

/** Withdraws cases, one after the other. */
final class Withdrawal {
  /** Why nothing is withdrawn by a run that doesn't look at everything. */
  static final String PARTIAL =
      "Nothing was withdrawn: this run doesn't look at every case. The next one that does will.";

  private final Delivery delivery;
  private final RunLines lines;
  private final Told told;

  Withdrawal(Delivery delivery, RunLines lines, Told told) {
    this.delivery = delivery;
    this.lines = lines;
    this.told = told;
  }

  /**
   * Withdraws them all, or as many as the server lets.
   *
   * @param tally counts them
   */
  void of(List<CaseKey> cases, Tally tally) {
    for (CaseKey key : cases) {
      if (tally.mustStop()) {
        return;
      }
      DeliveryReport report = delivery.withdraw(key);
      Fate fate = Fate.of(report.outcome(), report.again());
      tally.add(Optional.of(key), fate);
      lines.absent("Withdrawing", key, words(report));
      told.tell(CaseRecord.of(key, fate, report.issues(), Json.object()).with(report.counts()));
    }
  }

  private static String words(DeliveryReport report) {
    if (!report.outcome().isStored()) {
      return "not known to be withdrawn";
    }
    return Summaries.count(report.counts().retracted(), "resource")
        + " marked as entered in error, and read back";
  }

  /** Why cases that are gone aren't withdrawn. */
  static String words(Completeness completeness) {
    if (completeness.gone().isEmpty()) {
      return completeness
          .objection()
          .map(why -> "Nothing was withdrawn: " + reason(why))
          .orElse("");
    }
    String cases = Summaries.count(completeness.gone().size(), "known case");
    return completeness
        .objection()
        .map(
            why ->
                cases
                    + (completeness.gone().size() == 1 ? " isn't" : " aren't")
                    + " in the files, and nothing was withdrawn: "
                    + reason(why))
        .orElse("");
  }

  private static String reason(Completeness.Objection objection) {
    return switch (objection) {
      case NOT_ALL_SEEN -> "the run ended before it had seen them all.";
      case NOT_ALL_READ -> "what couldn't be read may be one of them.";
      case EMPTY -> "there is no case in the source. If that is right, add --allow-empty-source.";
      case TOO_MANY ->
          "that is more than --withdraw-limit allows. Check the source first; the JSON report lists"
              + " them.";
      case KNOWN_TOO_LATE ->
          "the records on the server couldn't be read when the run began. Run it again.";
    };
  }
}
