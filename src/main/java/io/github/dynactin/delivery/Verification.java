package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import java.util.List;
import java.util.Optional;

/**
 * How what the server holds of a case compares with what the source says.
 *
 * @param checked how many resources were read and compared
 * @param discrepancies what isn't as it should be; empty if all is
 * @param failure why it can't be said, and what is said of it; then nothing else counts
 */
public record Verification(
    int checked, List<Discrepancy> discrepancies, Optional<Failure> failure) {
  /** Why it can't be said. */
  public record Failure(Outcome outcome, Issue issue) {
    public Failure {
      requireNonNull(outcome, "outcome");
      requireNonNull(issue, "issue");
    }
  }

  public Verification {
    discrepancies = List.copyOf(discrepancies);
    requireNonNull(failure, "failure");
  }

  static Verification stopped(Outcome outcome, Issue issue) {
    return new Verification(0, List.of(), Optional.of(new Failure(outcome, issue)));
  }

  /** True if the server is known to hold what the source says, once, and nothing else. */
  public boolean isClean() {
    return failure.isEmpty() && discrepancies.isEmpty();
  }
}
