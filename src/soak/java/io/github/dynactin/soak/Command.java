package io.github.dynactin.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.cli.Dynactin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real command line in a process of its own, which is ended if it takes too long. */
final class Command implements AutoCloseable {
  private static final int MOST_MINUTES = 12;

  /** What a process that was killed ends with. */
  static final int KILLED = 128 + 9;

  private final Process process;
  private final Path err;

  private Command(Process process, Path err) {
    this.process = process;
    this.err = err;
  }

  /**
   * Starts a command.
   *
   * @param said where standard output and error go: files of this name with {@code .out} and {@code
   *     .err}
   */
  static Command start(Path said, List<String> jvm, Object... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"));
    line.addAll(jvm);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Dynactin.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(line::add);
    Path err = Path.of(said + ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectOutput(Path.of(said + ".out").toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would say that it is set
    return new Command(builder.start(), err);
  }

  /** Waits for its end. */
  int code() throws IOException, InterruptedException {
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("took too long; it said: " + said());
    }
    return process.exitValue();
  }

  /** What it said on standard error. */
  String said() throws IOException {
    return Files.readString(err, UTF_8);
  }

  /** Ends it as {@code kill -9} does, unless it has ended. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
