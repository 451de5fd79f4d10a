package io.github.dynactin.cli;

import io.github.dynactin.job.RunEnd;

/** How a run ended, for whoever schedules it. The numbers are those of BSD's {@code sysexits}. */
public enum ExitCode {
  /** Everything was delivered and verified, or was there already. */
  OK(0, "all delivered and verified, or unchanged"),
  /** The command line makes no sense. */
  USAGE(64, "the command line makes no sense"),
  /** The server doesn't hold all that the source says; the messages say which cases. */
  SOME_REJECTED(65, "some cases were left out, or aren't on the server as they should be"),
  /** The server or the source doesn't answer, or can't be started. */
  UNAVAILABLE(69, "the server, or the source, is unavailable"),
  /** A bug in Dynactin. */
  BUG(70, "a bug in Dynactin"),
  /** Another run has the journal. */
  LOCKED(73, "another run has the journal"),
  /** The journal is damaged, or can't be read or written. */
  JOURNAL(74, "the journal is damaged, or can't be used"),
  /** Nothing is wrong for good: run it again later. */
  TRY_LATER(75, "try again later"),
  /** The server doesn't accept the credentials, or they don't allow this. */
  NOT_AUTHORISED(77, "not authorised"),
  /** Something is set up wrongly. */
  CONFIGURATION(78, "something is set up wrongly");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number the process ends with. */
  public int code() {
    return code;
  }

  /** What a run that ended so ends the process with. */
  static ExitCode of(RunEnd end) {
    return switch (end) {
      case COMPLETE -> OK;
      case INCOMPLETE -> SOME_REJECTED;
      case TRY_LATER -> TRY_LATER;
      case BUG -> BUG;
      case UNAVAILABLE -> UNAVAILABLE;
      case NOT_AUTHORISED -> NOT_AUTHORISED;
      case MISCONFIGURED -> CONFIGURATION;
    };
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }
}
