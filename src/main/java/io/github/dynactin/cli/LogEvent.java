package io.github.dynactin.cli;

import java.util.Locale;

/** What a log can tell; {@code docs/operation.md} says what stands with each. */
enum LogEvent {
  /** A run begins. */
  RUN_BEGUN(Level.INFO),
  /** Something came of a case. */
  CASE(Level.INFO),
  /** The server asks for patience, or doesn't answer, and the run waits. */
  WAITING(Level.WARN),
  /** A run has ended. */
  RUN_ENDED(Level.INFO),
  /** A signal asks the process to end. */
  STOP_ASKED(Level.WARN),
  /** When the next run begins. */
  NEXT_RUN(Level.INFO),
  /** A run took so long that another should have begun. */
  RUN_MISSED(Level.WARN),
  /** The command for failures was run. */
  HOOK_ENDED(Level.INFO),
  /** The command for failures couldn't be run, or didn't end in time. */
  HOOK_FAILED(Level.ERROR),
  /** The metrics couldn't be written or sent. */
  METRICS_FAILED(Level.ERROR);

  private final Level level;

  LogEvent(Level level) {
    this.level = level;
  }

  /** How much it matters. */
  enum Level {
    /** Nothing is wrong. */
    INFO,
    /** Worth a look. */
    WARN,
    /** Something is wrong. */
    ERROR;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Level level() {
    return level;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
