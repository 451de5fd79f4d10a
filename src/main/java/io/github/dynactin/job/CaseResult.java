package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What came of the work on one case.
 *
 * @param <D> what there is to tell of it
 * @param fate in one word
 * @param detail all there is to tell; empty if it crashed
 * @param crash the bug that it met; its message may hold a patient's values
 */
public record CaseResult<D>(Fate fate, Optional<D> detail, Optional<Throwable> crash) {
  public CaseResult {
    requireNonNull(fate, "fate");
    requireNonNull(detail, "detail");
    requireNonNull(crash, "crash");
  }

  /** The result of work that came to an end. */
  public static <D> CaseResult<D> of(Fate fate, D detail) {
    return new CaseResult<>(fate, Optional.of(detail), Optional.empty());
  }

  static <D> CaseResult<D> crashed(Throwable bug) {
    return new CaseResult<>(Fate.CRASHED, Optional.empty(), Optional.of(bug));
  }
}
