package io.github.dynactin.cli;

import io.github.dynactin.issue.Printable;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Says what is going on: on a terminal a line that completes itself, elsewhere plain lines. Closing
 * it ends the line of a step that never did, so that what comes next has a line of its own.
 */
final class Progress implements AutoCloseable {
  /** To the start of the line, and nothing left of what was in it. */
  private static final String ANEW = "\r\u001B[K";

  private final PrintWriter err;
  private final boolean terminal;
  private String step = "";
  private boolean open;

  Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Progress to a writer; picocli knows what a terminal is. */
  static Progress to(PrintWriter err) {
    return new Progress(err, Ansi.AUTO.enabled());
  }

  /** True if lines complete themselves. */
  boolean isTerminal() {
    return terminal;
  }

  /** Begins a step. */
  void step(String words) {
    step(words, "");
  }

  /**
   * Begins a step.
   *
   * @param aside what is shown with it as long as it goes on, where that can be
   */
  synchronized void step(String words, String aside) {
    step = words;
    if (terminal) {
      err.print((open ? ANEW : "") + Printable.of(words + aside) + " …");
      err.flush();
      open = true;
    }
  }

  /** Says how the step went; it may have several parts that end one by one. */
  synchronized void done(String words) {
    say(step + ": " + words);
  }

  /** Says something, on a line of its own. */
  synchronized void say(String words) {
    err.println((open ? ANEW : "") + Printable.of(words));
    err.flush();
    open = false;
  }

  @Override
  public void close() {
    if (open) {
      err.println();
      err.flush();
      open = false;
    }
  }
}
