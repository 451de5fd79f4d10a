package io.github.dynactin.sandbox;

import static io.github.dynactin.sandbox.SandboxException.Reason.SERVER;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts the server's process and waits until it answers. */
final class ServerProcess {
  private static final String MAIN = "io.github.dynactin.sandbox.server.SandboxServer";
  private static final String LOG = "server.log";
  private static final int POLL_MILLIS = 100;

  /**
   * For a quick start and little memory. No class archive: on JDK 17, making one costs a start half
   * as much time again, using one saves a third, and one that was cut short crashes the JVM.
   */
  private static final List<String> JVM =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Xmx1g",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC");

  /** The class of an exception, never its message: that may hold what was sent to the server. */
  private static final Pattern FAILURE =
      Pattern.compile(
          "^(?:Caused by: |Exception in thread \"[^\"]*\" )([\\w.$]+)", Pattern.MULTILINE);

  private final SandboxSettings settings;
  private final Path folder;
  private final Instant deadline;

  ServerProcess(SandboxSettings settings) {
    this.settings = settings;
    this.folder = settings.folder().toAbsolutePath();
    this.deadline = Instant.now().plus(settings.readyWithin());
  }

  /**
   * Starts it and waits.
   *
   * @throws SandboxException if it doesn't answer in time
   */
  RunningSandbox start() throws IOException, InterruptedException {
    return await(spawn(ServerJars.find(folder)));
  }

  private Process spawn(List<Path> jars) throws IOException {
    Instant endsAt = Instant.now().plus(settings.lifetime());
    SandboxState.forget(folder);
    Process process =
        new ProcessBuilder(command(jars, endsAt))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(LOG).toFile())
            .start();
    process.getOutputStream().close();
    SandboxState.of(process.toHandle(), Optional.empty(), endsAt).write(folder);
    return process;
  }

  private List<String> command(List<Path> jars, Instant endsAt) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-cp");
    command.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.addAll(
        List.of(MAIN, folder.toString(), Integer.toString(settings.port()), endsAt.toString()));
    return command;
  }

  private RunningSandbox await(Process process) throws IOException, InterruptedException {
    try {
      while (process.isAlive() && Instant.now().isBefore(deadline)) {
        Optional<RunningSandbox> ready =
            SandboxState.read(folder).filter(s -> s.pid() == process.pid()).flatMap(Answers::ask);
        if (ready.isPresent()) {
          return ready.get();
        }
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw e;
    }
    throw failed(process);
  }

  private SandboxException failed(Process process) throws IOException {
    String what =
        process.isAlive()
            ? "did not answer within " + settings.readyWithin().toSeconds() + " s"
            : "ended before it answered";
    process.destroyForcibly();
    Path log = folder.resolve(LOG);
    String failure = lastFailure(log).map(f -> " (last failure: " + f + ")").orElse("");
    return new SandboxException(SERVER, "The sandbox " + what + failure + ". Its log: " + log);
  }

  private static Optional<String> lastFailure(Path log) throws IOException {
    return FAILURE
        .matcher(Files.readString(log))
        .results()
        .map((MatchResult match) -> match.group(1))
        .reduce((first, second) -> second);
  }
}
