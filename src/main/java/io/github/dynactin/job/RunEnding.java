package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.DeadLetter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param outcome in one word: a {@link RunEnd}, {@code failed} or {@code unfinished}
 * @param exitCode what the process ends with; empty as long as it goes on
 * @param meaning what that code means
 * @param at when; empty as long as it goes on
 * @param remarks what else must be known, a sentence each
 * @param deadLetters the cases that the server won't have
 */
public record RunEnding(
    String outcome,
    Optional<Integer> exitCode,
    String meaning,
    Optional<Instant> at,
    List<String> remarks,
    List<DeadLetter> deadLetters) {
  /** What is told of a run that goes on, or that was killed. */
  public static final String UNFINISHED = "unfinished";

  private static final String FAILED = "failed";

  public RunEnding {
    requireNonNull(outcome, "outcome");
    requireNonNull(exitCode, "exitCode");
    requireNonNull(meaning, "meaning");
    requireNonNull(at, "at");
    remarks = List.copyOf(remarks);
    deadLetters = List.copyOf(deadLetters);
  }

  /** It goes on. */
  public static RunEnding unfinished() {
    return new RunEnding(
        UNFINISHED,
        Optional.empty(),
        "it goes on, or was killed",
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** It came to its end. */
  public static RunEnding of(
      RunEnd end,
      int exitCode,
      String meaning,
      Instant at,
      List<String> remarks,
      List<DeadLetter> deadLetters) {
    return new RunEnding(
        RunReport.word(end), Optional.of(exitCode), meaning, Optional.of(at), remarks, deadLetters);
  }

  /** Something stopped it that isn't one case's trouble. */
  public static RunEnding failed(int exitCode, String meaning, Instant at) {
    return new RunEnding(
        FAILED, Optional.of(exitCode), meaning, Optional.of(at), List.of(), List.of());
  }

  /** True if something stopped it that isn't one case's trouble. */
  public boolean isFailure() {
    return outcome.equals(FAILED);
  }
}
