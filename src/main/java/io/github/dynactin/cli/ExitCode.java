package io.github.dynactin.cli;

import java.util.EnumSet;
import java.util.Set;

/** How a run ended, for whoever schedules it. The numbers are those of BSD's {@code sysexits}. */
public enum ExitCode {
  /** Everything was delivered and verified, or was there already. */
  OK(0, "all delivered and verified, or unchanged"),
  /** The command line makes no sense. */
  USAGE(64, "the command line makes no sense"),
  /** Some cases were left out; the report says which. */
  SOME_REJECTED(65, "some cases were left out"),
  /** The server doesn't answer, or can't be started. */
  UNAVAILABLE(69, "the server is unavailable"),
  /** A bug in Dynactin. */
  BUG(70, "a bug in Dynactin"),
  /** Another run holds the lock. */
  LOCKED(73, "another run holds the lock"),
  /** The journal can't be read. */
  JOURNAL(74, "the journal can't be read"),
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

  /** Those that a command ends with; the others are kept for the scheduled job. */
  static Set<ExitCode> inUse() {
    return EnumSet.complementOf(EnumSet.of(LOCKED, JOURNAL));
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }
}
