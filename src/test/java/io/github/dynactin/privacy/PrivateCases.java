package io.github.dynactin.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** Cases to de-identify, and what to do it with. */
final class PrivateCases {
  static final Path EVERYTHING = Path.of("src/test/resources/reader/casejson/everything.json");
  static final byte[] KEY = "a key for tests, no key for patients".getBytes(UTF_8);

  private PrivateCases() {}

  /** Every case there is: the examples, those of the goldens, and the one with everything. */
  static List<Path> all() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden/mapping"))) {
      Stream<Path> goldens = files.filter(file -> file.endsWith("case.json")).sorted();
      return Stream.of(ExampleCase.all().stream(), Stream.of(EVERYTHING), goldens)
          .flatMap(each -> each)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Pipeline pipeline(PrivacySettings settings) {
    return Pipeline.builder(IdKey.of(KEY)).privacy(settings).build();
  }

  static Pipeline officialPipeline(PrivacySettings settings) {
    return Pipeline.builder(IdKey.of(KEY))
        .packages(OfficialPackages.packages())
        .privacy(settings)
        .build();
  }

  static ConvertedCase convert(Path file, PrivacySettings settings) {
    return pipeline(settings).convert(ExampleCase.read(file));
  }

  /** The resources of a case as the mappers made them. */
  static List<Resource> mapped(Path file) {
    return convert(file, PrivacySettings.off()).mapped().resources();
  }

  static Deidentification deidentification(PrivacySettings settings) {
    return new Deidentification(settings, PrivacyKey.of(KEY, ""));
  }

  static String json(Resource resource) {
    return OfficialPackages.context().newJsonParser().encodeResourceToString(resource);
  }
}
