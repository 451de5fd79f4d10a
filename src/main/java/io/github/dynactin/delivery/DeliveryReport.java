package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * What came of a delivery.
 *
 * @param outcome how it ended
 * @param counts what the server acknowledged and was read back; all zero unless it was
 * @param issues what stood in the way; none for {@link Outcome#isStored()}
 * @param stored the resources as the server returned them, in the order of the bundle; empty unless
 *     all of them were read
 */
public record DeliveryReport(
    Outcome outcome, Counts counts, List<Issue> issues, List<Resource> stored) {
  public DeliveryReport {
    requireNonNull(outcome, "outcome");
    requireNonNull(counts, "counts");
    issues = List.copyOf(issues);
    stored = List.copyOf(stored);
  }

  static DeliveryReport stopped(Outcome outcome, List<Issue> issues) {
    return new DeliveryReport(outcome, Counts.NONE, issues, List.of());
  }
}
