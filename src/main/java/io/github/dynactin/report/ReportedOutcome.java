package io.github.dynactin.report;

/** What came of a case of a run, in words for people. */
public enum ReportedOutcome {
  /** Written, and read back as it was sent. */
  WRITTEN("delivered", Verdict.GOOD),
  /** On the server already, just so. */
  UNCHANGED("unchanged", Verdict.GOOD),
  /** On the server, and not as it should be. */
  DISCREPANT("differs", Verdict.WRONG),
  /** Not read. */
  UNREADABLE("unreadable", Verdict.WRONG),
  /** Read, and not fit to be sent. */
  LEFT_OUT("left out", Verdict.WRONG),
  /** The server won't have it. */
  REFUSED("refused", Verdict.WRONG),
  /** The server won't have it, and wouldn't last time. */
  REFUSED_AGAIN("refused again", Verdict.WRONG),
  /** The server asks for patience, or what it answers proves nothing. */
  POSTPONED("postponed", Verdict.LOOK),
  /** The server doesn't answer. */
  UNAVAILABLE("no answer", Verdict.LOOK),
  /** The server doesn't accept the credentials. */
  NOT_AUTHORISED("not authorised", Verdict.WRONG),
  /** There is no FHIR server at the address. */
  WRONG_ADDRESS("wrong address", Verdict.WRONG),
  /** It met a bug. */
  CRASHED("met a bug", Verdict.WRONG);

  private final String words;
  private final Verdict verdict;

  ReportedOutcome(String words, Verdict verdict) {
    this.words = words;
    this.verdict = verdict;
  }

  /** In a word or two. */
  String words() {
    return words;
  }

  /** How that is to be taken. */
  Verdict verdict() {
    return verdict;
  }

  /** True if the server is known to hold the case as the source says. */
  boolean isGood() {
    return verdict == Verdict.GOOD;
  }
}
