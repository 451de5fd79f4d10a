package io.github.dynactin.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Says what is going on: on a terminal a line that completes itself, elsewhere plain lines. */
final class Progress {
  private final PrintWriter err;
  private final boolean terminal;
  private String step = "";

  Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Progress to a writer; picocli knows what a terminal is. */
  static Progress to(PrintWriter err) {
    return new Progress(err, Ansi.AUTO.enabled());
  }

  /** Begins a step. */
  void step(String words) {
    step = words;
    if (terminal) {
      err.print(words + " …");
      err.flush();
    }
  }

  /** Ends it. */
  void done(String words) {
    err.println(terminal ? "\r" + step + ": " + words : step + ": " + words);
    err.flush();
  }

  /** Says something between steps. */
  void say(String words) {
    err.println(words);
    err.flush();
  }
}
