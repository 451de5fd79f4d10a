package io.github.dynactin.cli;

import io.github.dynactin.delivery.Time;
import java.util.List;

/** Runs the command in this process for tests in other packages. */
public final class CommandRunner {
  private CommandRunner() {}

  /**
   * Runs a command line; it waits by this clock. Returns exit code, standard output and standard
   * error.
   */
  public static List<String> run(Time time, List<String> arguments) {
    Ran ran = Ran.dynactin(time, arguments.toArray());
    return List.of(String.valueOf(ran.code()), ran.out(), ran.err());
  }
}
