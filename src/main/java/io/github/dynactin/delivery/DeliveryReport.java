package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import java.util.List;

/**
 * What came of a delivery.
 *
 * @param outcome how it ended
 * @param counts what the server acknowledged and was read back; all zero unless it was
 * @param issues what stood in the way; only warnings for {@link Outcome#isStored()}
 * @param again true if the server wouldn't have this case last time either
 */
public record DeliveryReport(Outcome outcome, Counts counts, List<Issue> issues, boolean again) {
  public DeliveryReport {
    requireNonNull(outcome, "outcome");
    requireNonNull(counts, "counts");
    issues = List.copyOf(issues);
  }

  static DeliveryReport stopped(Outcome outcome, List<Issue> issues, boolean again) {
    return new DeliveryReport(outcome, Counts.NONE, issues, again);
  }
}
