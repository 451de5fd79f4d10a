package io.github.dynactin.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What the state file in a sandbox's folder says. Four lines: process id, start time of that
 * process, base URL (empty until the server listens) and the time it ends itself.
 *
 * @param pid id of the server's process
 * @param startedAt when that process started; a later process with the same id is another one
 * @param url FHIR base URL, once the server listens
 * @param endsAt when the process ends itself
 */
public record SandboxState(long pid, Instant startedAt, Optional<URI> url, Instant endsAt) {
  private static final String FILE = "state";
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

  public SandboxState {
    requireNonNull(startedAt, "startedAt");
    requireNonNull(url, "url");
    requireNonNull(endsAt, "endsAt");
  }

  /** The state of the process this is called in. */
  public static SandboxState ofThisProcess(Optional<URI> url, Instant endsAt) {
    return of(ProcessHandle.current(), url, endsAt);
  }

  static SandboxState of(ProcessHandle process, Optional<URI> url, Instant endsAt) {
    return new SandboxState(process.pid(), startOf(process), url, endsAt);
  }

  /** What the folder's state file says; empty when there is none, or it makes no sense. */
  static Optional<SandboxState> read(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8);
      Optional<URI> url = Optional.of(lines.get(2)).filter(u -> !u.isEmpty()).map(URI::create);
      return Optional.of(
          new SandboxState(
              Long.parseLong(lines.get(0)),
              Instant.parse(lines.get(1)),
              url,
              Instant.parse(lines.get(3))));
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | DateTimeParseException absentOrNotOurs) {
      return Optional.empty();
    }
  }

  /** Writes the state file; a reader sees the old one or the new one, never half of it. */
  public void write(Path folder) {
    List<String> lines =
        List.of(
            Long.toString(pid),
            startedAt.toString(),
            url.map(URI::toString).orElse(""),
            endsAt.toString());
    Path draft = folder.resolve(FILE + "." + ProcessHandle.current().pid());
    try {
      Files.write(draft, lines, StandardCharsets.UTF_8);
      Files.move(
          draft,
          folder.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, if it is still the one that was started. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(p -> p.isAlive() && startedThen(p));
  }

  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }

  /** The system derives start times from its clock: setting the clock moves them a little. */
  private boolean startedThen(ProcessHandle process) {
    return Duration.between(startOf(process), startedAt).abs().compareTo(CLOCK_SKEW) < 0;
  }

  /** Where the system doesn't tell when a process started, no process is taken for ours. */
  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElseGet(Instant::now);
  }
}
