package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.Cases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The cases under {@code examples/}, for tests. */
public final class ExampleCase {
  /** The first case, and the yardstick. */
  public static final Path FIRST = Path.of("examples", "dctn1-alk-gastric", "case.json");

  private ExampleCase() {}

  // Costly, so each is made once for all tests, when the first one asks.
  private static final class Own {
    static final Pipeline PIPELINE = Pipeline.builder(IdKey.demo()).build();
  }

  private static final class Official {
    static final Pipeline PIPELINE =
        Pipeline.builder(IdKey.demo()).packages(OfficialPackages.packages()).build();
  }

  /** Every case file under {@code examples/}. */
  public static List<Path> all() {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(file -> file.endsWith("case.json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A case that must be readable. */
  public static OncologyCase read(Path file) {
    return Cases.read(file).oncologyCase().orElseThrow();
  }

  /** The text of a case file. */
  public static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pipeline with the demo key and our own profiles only. */
  public static Pipeline pipeline() {
    return Own.PIPELINE;
  }

  /** A pipeline with the demo key and all official packages; ends the test where they aren't. */
  public static Pipeline officialPipeline() {
    OfficialPackages.folder();
    return Official.PIPELINE;
  }

  /** The first case as FHIR. */
  public static ConvertedCase converted() {
    return pipeline().convert(read(FIRST));
  }
}
