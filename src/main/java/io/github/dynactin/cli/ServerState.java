package io.github.dynactin.cli;

import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.Verification;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.job.Fate;
import io.github.dynactin.job.RunEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the server is in the state that the journal holds: checked before the first case and
 * after the last, in every run, so that no run ends well over a server that was restored, emptied
 * or replaced.
 */
final class ServerState {
  private final Delivery delivery;
  private final Console console;
  private final List<String> remarks = new ArrayList<>();
  private RunEnd begun = RunEnd.COMPLETE;
  private int shown;

  ServerState(Delivery delivery, Console console) {
    this.delivery = delivery;
    this.console = console;
  }

  /** Compares server and journal. If the server is away, the first case tries again. */
  void begin() {
    Optional<Verification.Failure> failure = delivery.synchronize();
    show();
    begun = failure.map(f -> Fate.of(f.outcome(), false).end()).orElse(RunEnd.COMPLETE);
  }

  /** How the run ends as far as it is known since {@link #begin}; complete if that succeeded. */
  RunEnd begun() {
    return begun;
  }

  /**
   * Compares them again.
   *
   * @param isComplete true if the run has read or written all that its source holds
   * @return how the run ends, as far as the server itself is concerned
   */
  RunEnd end(boolean isComplete) {
    Optional<Verification.Failure> failure = delivery.finish();
    show();
    if (failure.isPresent()) {
      remarks.add(
          "It isn't known whether the server is still what it was when the run began: "
              + failure.get().issue().message()
              + ".");
      return Fate.of(failure.get().outcome(), false).end();
    }
    if (isComplete) {
      delivery.settle();
    }
    if (!delivery.hasUnproven()) {
      return RunEnd.COMPLETE;
    }
    remarks.add(
        "Not everything on the server has been read again since it changed. A run over the whole"
            + " source does that.");
    return RunEnd.INCOMPLETE;
  }

  /** What is to be known of it, a sentence each. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  private void show() {
    List<Issue> issues = delivery.serverIssues();
    List<Issue> fresh = issues.subList(shown, issues.size());
    Messages.print(fresh, console.err());
    fresh.forEach(issue -> remarks.add(issue.code() + ": " + issue.message() + "."));
    shown = issues.size();
  }
}
