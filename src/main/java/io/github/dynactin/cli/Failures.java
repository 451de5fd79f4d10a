package io.github.dynactin.cli;

import io.github.dynactin.config.ConfigException;
import io.github.dynactin.delivery.ledger.WrongLedgerException;
import io.github.dynactin.issue.Printable;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.pack.PackException;
import io.github.dynactin.sandbox.SandboxException;
import io.github.dynactin.source.SourceException;
import java.io.PrintWriter;
import java.util.Optional;
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

  /** What the process ends with after a failure. */
  static ExitCode code(Throwable failure) {
    if (failure instanceof SandboxException sandbox) {
      return switch (sandbox.reason()) {
        case SET_UP -> ExitCode.CONFIGURATION;
        case SERVER -> ExitCode.UNAVAILABLE;
      };
    }
    if (failure instanceof JournalException journal) {
      return switch (journal.reason()) {
        case LOCKED -> ExitCode.LOCKED;
        case DAMAGED, UNUSABLE -> ExitCode.JOURNAL;
      };
    }
    if (failure instanceof SourceException source) {
      return switch (source.reason()) {
        case MISCONFIGURED -> ExitCode.CONFIGURATION;
        case NOT_AUTHORISED -> ExitCode.NOT_AUTHORISED;
        case UNAVAILABLE -> ExitCode.UNAVAILABLE;
        case LOST -> ExitCode.TRY_LATER;
      };
    }
    boolean setUp =
        failure instanceof ConfigurationException
            || failure instanceof ConfigException
            || failure instanceof PackException
            || failure instanceof WrongLedgerException;
    return setUp ? ExitCode.CONFIGURATION : ExitCode.BUG;
  }

  private static ExitCode print(Throwable failure, PrintWriter err) {
    ExitCode code = code(failure);
    if (code == ExitCode.BUG) {
      err.println("Dynactin failed: " + failure.getClass().getName() + place(failure));
      err.println(
          "This is a bug. Please report it with the output of " + Dynactin.STACK_TRACE + ".");
    } else {
      messages(failure).map(Printable::of).forEach(err::println);
      remedy(failure).ifPresent(err::println);
    }
    return code;
  }

  /** Of a configuration file everything that is wrong is reported at once, in a line each. */
  private static Stream<String> messages(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof ConfigException ? message.lines() : Stream.of(message);
  }

  private static Optional<String> remedy(Throwable failure) {
    if (failure instanceof WrongLedgerException) {
      return Optional.of(
          "  Use the key and the write mode of before, or begin a new journal with --journal.");
    }
    return failure instanceof JournalException journal ? remedy(journal) : Optional.empty();
  }

  /** What to do about a failure; empty if its message says so. */
  static String remedyWords(Throwable failure) {
    return remedy(failure).map(String::strip).orElse("");
  }

  private static Optional<String> remedy(JournalException failure) {
    return Optional.of(
        switch (failure.reason()) {
          case LOCKED -> "  Wait for the other run to end.";
          case DAMAGED ->
              "  Put it aside and export again: without it everything is read on the server first."
                  + " What disappeared from a case since isn't found then; 'verify' tells.";
          case UNUSABLE -> "  Check the folder's rights and the space on its disk.";
        });
  }

  private static String place(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OWN))
        .findFirst()
        .map(frame -> " at " + frame.getClassName() + ":" + frame.getLineNumber())
        .orElse("");
  }
}
