package io.github.dynactin;

import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.delivery.Outcome;
import io.github.dynactin.issue.Issue;
import java.util.List;

/** The case is right, and isn't known to be on the server. */
public final class UndeliverableCaseException extends CaseException {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;

  UndeliverableCaseException(DeliveryReport delivery, List<Issue> issues) {
    super(issues);
    this.outcome = delivery.outcome();
  }

  /** How the delivery ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** True if it may get through later as it is: the server is away or busy, or its answer odd. */
  public boolean isTemporary() {
    return outcome.isTemporary();
  }
}
