package io.github.dynactin.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process of a test's, and how it is asked whether it is ready. */
final class Child {
  private static final long GOODBYE_SECONDS = 60;

  private final Path log;
  private Optional<Process> process = Optional.empty();

  Child(Path log) {
    this.log = log;
  }

  /** A question that only a process that is ready answers. */
  interface Ready {
    boolean ask() throws IOException, InterruptedException;
  }

  void start(List<String> command, Ready ready, Duration patience)
      throws IOException, InterruptedException {
    if (isAlive()) {
      throw new IllegalStateException("it runs already");
    }
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = Optional.of(started);
    long end = System.nanoTime() + patience.toNanos();
    while (!ready.ask()) {
      if (!started.isAlive() || System.nanoTime() > end) {
        started.destroyForcibly();
        throw new IOException("it did not come up; its log: " + log);
      }
      Thread.sleep(50);
    }
  }

  boolean isAlive() {
    return process.filter(Process::isAlive).isPresent();
  }

  Process process() {
    return process.filter(Process::isAlive).orElseThrow();
  }

  /** Waits for its end, and makes one if need be. */
  void await() throws InterruptedException {
    if (process.isPresent() && !process.get().waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
      process.get().destroyForcibly().waitFor();
    }
  }
}
