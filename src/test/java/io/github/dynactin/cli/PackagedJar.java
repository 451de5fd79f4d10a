package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged command line, run in a new process from a working directory of its own. */
record PackagedJar(Path folder) {
  private static final int PATIENCE_SECONDS = 120;
  private static final String JAR =
      System.getProperty("dynactin.cli.jar", "target/dynactin-cli.jar");

  /** Runs a command to its end; a process that takes too long is ended and fails the test. */
  Ran run(Object... args) throws IOException, InterruptedException {
    Path out = Files.createTempFile("dynactin-it", ".out");
    Path err = Files.createTempFile("dynactin-it", ".err");
    try {
      Process process = start(out, err, args);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("took too long; it said: " + Files.readString(err, UTF_8));
      }
      return new Ran(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private Process start(Path out, Path err, Object... args) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx2g", "-jar"));
    line.add(Path.of(JAR).toAbsolutePath().toString());
    Stream.of(args).map(Object::toString).forEach(line::add);
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would say on stderr that it is set
    return builder.start();
  }
}
