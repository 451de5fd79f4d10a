package io.github.dynactin;

import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.validation.ValidationReport;
import java.util.List;
import java.util.Optional;

/** What became of one case. */
public sealed interface CaseOutcome {
  /** Everything there is to say about it. */
  List<Issue> issues();

  /** The case as FHIR, if it came that far. */
  Optional<ConvertedCase> converted();

  /** What validation found, if it came that far. */
  Optional<ValidationReport> validation();

  /** Good to be sent; nothing was sent. */
  record Ready(
      Optional<ConvertedCase> converted, Optional<ValidationReport> validation, List<Issue> issues)
      implements CaseOutcome {}

  /** On the server, read back and as it was sent. */
  record Delivered(
      Optional<ConvertedCase> converted,
      Optional<ValidationReport> validation,
      List<Issue> issues,
      DeliveryReport delivery)
      implements CaseOutcome {}

  /** On the server already, just so: nothing was written. */
  record Unchanged(
      Optional<ConvertedCase> converted,
      Optional<ValidationReport> validation,
      List<Issue> issues,
      DeliveryReport delivery)
      implements CaseOutcome {}

  /** Not sent: what came out doesn't conform, or two of its resources can't be told apart. */
  record Rejected(
      Optional<ConvertedCase> converted, Optional<ValidationReport> validation, List<Issue> issues)
      implements CaseOutcome {}

  /** Not read: the input is no case. */
  record Unreadable(List<Issue> issues) implements CaseOutcome {
    @Override
    public Optional<ConvertedCase> converted() {
      return Optional.empty();
    }

    @Override
    public Optional<ValidationReport> validation() {
      return Optional.empty();
    }
  }

  /** Sent or not, it isn't known to be on the server. */
  record Undeliverable(
      Optional<ConvertedCase> converted,
      Optional<ValidationReport> validation,
      List<Issue> issues,
      DeliveryReport delivery)
      implements CaseOutcome {}
}
