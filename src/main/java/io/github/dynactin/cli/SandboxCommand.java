package io.github.dynactin.cli;

import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.sandbox.Sandbox;
import io.github.dynactin.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code dynactin sandbox}: a real FHIR server on this machine, for trying. */
@Command(
    name = "sandbox",
    description = "Starts, finds or ends a FHIR server for trying: HAPI's, on this machine only.")
final class SandboxCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description =
          "Folder of the sandbox: its database, log and state (default: .dynactin/sandbox).")
  private Path folder = SandboxSettings.defaults().folder();

  @Command(name = "start", description = "Starts a sandbox, or finds the one that runs.")
  int start(
      @Option(
              names = "--port",
              paramLabel = "PORT",
              description = "Port. Without it, or with 0, a free one.",
              defaultValue = "0")
          int port,
      @Option(
              names = "--minutes",
              paramLabel = "MINUTES",
              description = "Time after which it ends itself (default: ${DEFAULT-VALUE}).",
              defaultValue = "30")
          int minutes) {
    print(Sandbox.start(settings(port, minutes)));
    return ExitCode.OK.code();
  }

  @Command(name = "stop", description = "Ends the sandbox that runs.")
  int stop() {
    boolean ended = Sandbox.stop(folder);
    println(ended ? "The sandbox has ended." : "No sandbox runs in " + folder + ".");
    return ExitCode.OK.code();
  }

  @Command(name = "status", description = "Says whether a sandbox runs; exit code 69 if not.")
  int status() {
    Optional<RunningSandbox> running = Sandbox.find(folder);
    running.ifPresentOrElse(this::print, () -> println("No sandbox runs in " + folder + "."));
    return (running.isPresent() ? ExitCode.OK : ExitCode.UNAVAILABLE).code();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command: start, stop or status.");
  }

  private SandboxSettings settings(int port, int minutes) {
    try {
      return SandboxSettings.defaults()
          .withFolder(folder)
          .withPort(port)
          .withLifetime(Duration.ofMinutes(minutes));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private void print(RunningSandbox sandbox) {
    println(sandbox.url().toString());
    println("process " + sandbox.pid() + ", ends itself at " + sandbox.endsAt());
  }

  private void println(String line) {
    spec.commandLine().getOut().println(line);
  }
}
