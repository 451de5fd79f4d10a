package io.github.dynactin.cli;

import io.github.dynactin.job.RunEnding;
import io.github.dynactin.job.RunReport;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command of the user's when a run hasn't ended with 0. No shell is asked, so nothing is
 * taken apart or filled in; what it must know stands in its environment, our secrets don't. The
 * exit code stays the run's, whatever the command does.
 */
final class FailureHook implements RunWatch {
  private static final String PREFIX = "DYNACTIN_";

  private final Path command;
  private final Duration within;
  private final Map<String, Path> reports;
  private final Trouble trouble;
  private final Optional<EventLog> log;

  /**
   * A hook.
   *
   * @param within how long it may take
   * @param reports the reports that the run leaves, by the names of their variables
   */
  FailureHook(
      Path command,
      Duration within,
      Map<String, Path> reports,
      Trouble trouble,
      Optional<EventLog> log) {
    this.command = command;
    this.within = within;
    this.reports = Map.copyOf(reports);
    this.trouble = trouble;
    this.log = log;
  }

  @Override
  public void begun(RunReport report) {
    // Nothing has failed yet.
  }

  @Override
  public void ended(RunReport report, RunEnding ending) {
    if (ending.exitCode().orElse(0) == 0) {
      return;
    }
    try {
      await(builder(report, ending).start());
    } catch (IOException failure) {
      trouble.tell(
          LogEvent.HOOK_FAILED,
          "--on-failure: the command can't be run (" + failure.getClass().getSimpleName() + ")");
    }
  }

  private ProcessBuilder builder(RunReport report, RunEnding ending) {
    ProcessBuilder builder = new ProcessBuilder(command.toString());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith(PREFIX)); // there are secrets among them
    environment.put(PREFIX + "EXIT_CODE", ending.exitCode().map(Object::toString).orElse(""));
    environment.put(PREFIX + "MEANING", ending.meaning());
    environment.put(PREFIX + "OUTCOME", ending.outcome());
    environment.put(PREFIX + "RUN", report.facts().id());
    environment.put(PREFIX + "COMMAND", report.facts().command());
    environment.put(PREFIX + "SERVER", report.facts().server().orElse(""));
    environment.put(PREFIX + "TENANT", report.facts().tenant());
    if (ending.exitCode().orElse(0) != ExitCode.LOCKED.code()) { // then they are another run's
      reports.forEach(
          (name, file) -> environment.put(PREFIX + name, file.toAbsolutePath().toString()));
    }
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private void await(Process process) throws IOException {
    process.getOutputStream().close();
    try {
      if (process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        log.ifPresent(
            to ->
                to.tell(
                    LogEvent.HOOK_ENDED, Json.object().put("hookExitCode", process.exitValue())));
        return;
      }
      end(process);
      trouble.tell(
          LogEvent.HOOK_FAILED,
          "--on-failure: the command didn't end within "
              + within.toSeconds()
              + " s, and was ended");
    } catch (InterruptedException asked) {
      end(process);
      Thread.currentThread().interrupt();
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
