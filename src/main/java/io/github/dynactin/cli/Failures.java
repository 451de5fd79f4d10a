package io.github.dynactin.cli;

import io.github.dynactin.pack.PackException;
import io.github.dynactin.sandbox.SandboxException;
import java.io.PrintWriter;
import java.util.stream.Stream;

/**
 * Turns what a command throws into words and an exit code. The message of an unknown exception is
 * never printed: other people's exceptions quote the data they failed on.
 */
final class Failures {
  private static final String OWN = "io.github.dynactin.";

  private Failures() {}

  static ExitCode report(Throwable failure, PrintWriter err, boolean stackTrace) {
    ExitCode code = print(failure, err);
    if (stackTrace) {
      failure.printStackTrace(err);
    }
    return code;
  }

  private static ExitCode print(Throwable failure, PrintWriter err) {
    if (failure instanceof SandboxException sandbox) {
      err.println(sandbox.getMessage());
      return switch (sandbox.reason()) {
        case SET_UP -> ExitCode.CONFIGURATION;
        case SERVER -> ExitCode.UNAVAILABLE;
      };
    }
    if (failure instanceof ConfigurationException || failure instanceof PackException) {
      err.println(failure.getMessage());
      return ExitCode.CONFIGURATION;
    }
    err.println("Dynactin failed: " + failure.getClass().getName() + place(failure));
    err.println("This is a bug. Please report it with the output of " + Dynactin.STACK_TRACE + ".");
    return ExitCode.BUG;
  }

  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OWN))
        .findFirst()
        .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
