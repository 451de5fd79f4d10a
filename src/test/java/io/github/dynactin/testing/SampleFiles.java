package io.github.dynactin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Files that others published, in a folder beside the project: they are read by tests and never
 * copied. Where they aren't, such a test is skipped; on a build server it fails.
 */
public final class SampleFiles {
  /** The system property that names the folder, where it is another. */
  public static final String PROPERTY = "dynactin.samples";

  private SampleFiles() {}

  /** A file of the folder; ends the test where it isn't there. */
  public static Path of(String path) {
    Path file = folder().resolve(path);
    if (!Files.isRegularFile(file)) {
      missing(path);
    }
    return file;
  }

  /** All files of the folder. */
  public static List<Path> all() {
    if (!Files.isDirectory(folder())) {
      missing("folder of them");
    }
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder itself. */
  public static Path folder() {
    return Path.of(System.getProperty(PROPERTY, "../shared/samples"));
  }

  private static void missing(String path) {
    String message = "A sample is missing: no " + path + "; name their folder with -D" + PROPERTY;
    if (Boolean.parseBoolean(System.getenv().getOrDefault("CI", "false"))) {
      Assertions.fail(message);
    }
    Assumptions.abort(message);
  }
}
