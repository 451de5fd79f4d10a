package io.github.dynactin.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Processes with a class path that a test chooses. */
final class Children {
  private static final int PATIENCE_SECONDS = 180;

  private Children() {}

  /**
   * Runs a command to its end and gives what it printed; another exit code than 0 fails the test.
   */
  static String run(List<String> line) throws IOException, InterruptedException {
    Path out = Files.createTempFile("dynactin-child", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out.toFile());
      builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would say that it is set
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("took too long; it said: " + Files.readString(out, UTF_8));
      }
      String said = Files.readString(out, UTF_8);
      if (process.exitValue() != 0) {
        throw new AssertionError("exit code " + process.exitValue() + ": " + said);
      }
      return said;
    } finally {
      Files.delete(out);
    }
  }

  /** A folder with this class of the tests and those inside it, and no other. */
  static Path only(Class<?> wanted, Path folder) throws IOException {
    String name = wanted.getName().replace('.', '/');
    try {
      Path root = Path.of(wanted.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path home = root.resolve(name).getParent();
      Path target = Files.createDirectories(folder.resolve(name).getParent());
      try (Stream<Path> files = Files.list(home)) {
        for (Path file :
            files
                .filter(f -> f.getFileName().toString().matches(wanted.getSimpleName() + "[.$].*"))
                .toList()) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
      return folder;
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
