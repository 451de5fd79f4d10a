package io.github.dynactin.job;

import io.github.dynactin.CaseOutcome;
import io.github.dynactin.delivery.Outcome;

/** What came of one case. */
public enum Fate {
  /** Written, or (where nothing is written) to be written. */
  WRITTEN(RunEnd.COMPLETE),
  /** The server holds it already, as it should. */
  UNCHANGED(RunEnd.COMPLETE),
  /** The server holds it otherwise than it should. */
  DISCREPANT(RunEnd.INCOMPLETE),
  /** Not read: nobody can say which case it would have been. */
  UNREADABLE(RunEnd.INCOMPLETE),
  /** Read, and not fit to be sent. */
  LEFT_OUT(RunEnd.INCOMPLETE),
  /** The server won't have it. */
  REFUSED(RunEnd.INCOMPLETE),
  /** The server won't have it, and wouldn't last time. */
  REFUSED_AGAIN(RunEnd.INCOMPLETE),
  /** The server asks for patience, or what it answers proves nothing. */
  POSTPONED(RunEnd.TRY_LATER),
  /** The server doesn't answer. */
  UNAVAILABLE(RunEnd.UNAVAILABLE),
  /** The server doesn't accept the credentials, or they don't allow this. */
  NOT_AUTHORISED(RunEnd.NOT_AUTHORISED),
  /** There is no FHIR server at the address. */
  WRONG_ADDRESS(RunEnd.MISCONFIGURED),
  /** It met a bug. */
  CRASHED(RunEnd.BUG);

  private final RunEnd end;

  Fate(RunEnd end) {
    this.end = end;
  }

  /** How a run ends in which nothing worse happened. */
  public RunEnd end() {
    return end;
  }

  /** True if every further case would meet the same fate. */
  public boolean stopsTheRun() {
    return this == UNAVAILABLE || this == NOT_AUTHORISED || this == WRONG_ADDRESS;
  }

  /** The fate of a case that came to this outcome. */
  public static Fate of(CaseOutcome outcome) {
    if (outcome instanceof CaseOutcome.Unreadable) {
      return UNREADABLE;
    }
    if (outcome instanceof CaseOutcome.Unchanged) {
      return UNCHANGED;
    }
    if (outcome instanceof CaseOutcome.Undeliverable failed) {
      return of(failed.delivery().outcome(), failed.delivery().again());
    }
    return outcome instanceof CaseOutcome.Rejected ? LEFT_OUT : WRITTEN;
  }

  /**
   * The fate of a case of which the server said this.
   *
   * @param again true if the server refused it last time, too
   */
  public static Fate of(Outcome outcome, boolean again) {
    return switch (outcome) {
      case DELIVERED -> WRITTEN;
      case UNCHANGED -> UNCHANGED;
      case REFUSED -> again ? REFUSED_AGAIN : REFUSED;
      case NOT_AUTHORISED -> NOT_AUTHORISED;
      case UNAVAILABLE -> UNAVAILABLE;
      case BUSY, UNTRUSTWORTHY -> POSTPONED;
      case WRONG_ADDRESS -> WRONG_ADDRESS;
    };
  }
}
