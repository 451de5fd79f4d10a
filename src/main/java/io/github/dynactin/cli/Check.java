package io.github.dynactin.cli;

import static java.util.Objects.requireNonNull;

/**
 * What a look at one part of a set-up showed.
 *
 * @param what was looked at
 * @param verdict how it is
 * @param words what was found
 * @param remedy what to do; empty if there is nothing to do
 * @param code what a run would end with; {@link ExitCode#OK} unless it would fail
 */
record Check(String what, Verdict verdict, String words, String remedy, ExitCode code) {
  /** How something is. */
  enum Verdict {
    /** As it should be. */
    OK,
    /** A run goes on with it; it deserves a look. */
    WARN,
    /** A run would fail. */
    FAIL
  }

  Check {
    requireNonNull(verdict, "verdict");
    requireNonNull(code, "code");
  }

  static Check ok(String what, String words) {
    return new Check(what, Verdict.OK, words, "", ExitCode.OK);
  }

  static Check warn(String what, String words, String remedy) {
    return new Check(what, Verdict.WARN, words, remedy, ExitCode.OK);
  }

  static Check fail(String what, String words, String remedy, ExitCode code) {
    return new Check(what, Verdict.FAIL, words, remedy, code);
  }
}
