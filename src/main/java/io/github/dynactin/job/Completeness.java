package io.github.dynactin.job;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.CaseKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which known cases an input that is all there is doesn't hold, and whether that may be believed.
 *
 * @param gone the known cases that weren't in the input
 * @param objection why they must not be withdrawn; empty if they may
 */
public record Completeness(List<CaseKey> gone, Optional<Objection> objection) {
  /** Why cases that aren't in the input must not be withdrawn. */
  public enum Objection {
    /** The run ended early: they may be in the part that it didn't come to. */
    NOT_ALL_SEEN,
    /** Something couldn't be read: it may be one of them. */
    NOT_ALL_READ,
    /** The input holds no case at all. */
    EMPTY,
    /** There are too many of them. */
    TOO_MANY,
    /** They weren't known when the run began. */
    KNOWN_TOO_LATE
  }

  public Completeness {
    gone = List.copyOf(gone);
    requireNonNull(objection, "objection");
  }

  /**
   * Compares what is known with what was there.
   *
   * @param standing the known cases that aren't withdrawn already
   * @param tally what became of the cases of the input
   * @param mayBeEmpty true if an input without a case is meant to be one
   */
  public static Completeness of(
      Set<CaseKey> standing,
      Tally tally,
      Coverage coverage,
      WithdrawalLimit limit,
      boolean mayBeEmpty) {
    Set<CaseKey> seen = tally.seen();
    List<CaseKey> gone = standing.stream().filter(key -> !seen.contains(key)).sorted().toList();
    boolean isEmpty = tally.cases() == 0 && coverage.isWhole() && !mayBeEmpty;
    if (gone.isEmpty()) {
      return new Completeness(gone, isEmpty ? Optional.of(Objection.EMPTY) : Optional.empty());
    }
    boolean tooMany = gone.size() > limit.of(standing.size());
    return new Completeness(gone, objection(tally, coverage, isEmpty, tooMany));
  }

  /**
   * The same if the records on the server could be read only during the run: it isn't known how
   * many cases there were when it began.
   */
  public Completeness knownTooLate() {
    return gone.isEmpty() || objection.isPresent()
        ? this
        : new Completeness(gone, Optional.of(Objection.KNOWN_TOO_LATE));
  }

  private static Optional<Objection> objection(
      Tally tally, Coverage coverage, boolean isEmpty, boolean tooMany) {
    if (!coverage.isWhole() || tally.mustStop()) {
      return Optional.of(Objection.NOT_ALL_SEEN);
    }
    if (tally.hasUnknown()) {
      return Optional.of(Objection.NOT_ALL_READ);
    }
    if (isEmpty) {
      return Optional.of(Objection.EMPTY);
    }
    return tooMany ? Optional.of(Objection.TOO_MANY) : Optional.empty();
  }
}
