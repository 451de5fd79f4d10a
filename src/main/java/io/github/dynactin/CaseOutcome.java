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

  /** On the server, read back and as it was sent. */
  record Delivered(ConvertedCase result, ValidationReport validation, DeliveryReport delivery)
      implements CaseOutcome {
    @Override
    public List<Issue> issues() {
      return result.issues();
    }

    @Override
    public Optional<ConvertedCase> converted() {
      return Optional.of(result);
    }
  }

  /** On the server already, just so: nothing was written. */
  record Unchanged(ConvertedCase result, ValidationReport validation, DeliveryReport delivery)
      implements CaseOutcome {
    @Override
    public List<Issue> issues() {
      return result.issues();
    }

    @Override
    public Optional<ConvertedCase> converted() {
      return Optional.of(result);
    }
  }

  /** Not sent: what came out doesn't conform, or two of its resources can't be told apart. */
  record Rejected(ConvertedCase result, Optional<ValidationReport> validation, List<Issue> issues)
      implements CaseOutcome {
    public Rejected {
      issues = List.copyOf(issues);
    }

    @Override
    public Optional<ConvertedCase> converted() {
      return Optional.of(result);
    }
  }

  /** Not read: the input is no case. */
  record Unreadable(List<Issue> issues) implements CaseOutcome {
    public Unreadable {
      issues = List.copyOf(issues);
    }

    @Override
    public Optional<ConvertedCase> converted() {
      return Optional.empty();
    }
  }

  /** Sent or not, it isn't known to be on the server. */
  record Undeliverable(ConvertedCase result, ValidationReport validation, DeliveryReport delivery)
      implements CaseOutcome {
    @Override
    public List<Issue> issues() {
      return delivery.issues();
    }

    @Override
    public Optional<ConvertedCase> converted() {
      return Optional.of(result);
    }
  }
}
