package io.github.dynactin.mapping;

import static java.util.stream.Collectors.joining;

import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Route;
import io.github.dynactin.mapping.genomics.GenomicsMappers;
import io.github.dynactin.mapping.mcode.McodeMappers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;

/**
 * One situation of one mapper: {@code <guide>/<mapper>/<situation>} with a case, what the mapper
 * makes of it, and what it says of it.
 *
 * @param folder where its three files are
 * @param profile what the mapper emits
 */
record Golden(Path folder, Profile profile) {
  static final Path ROOT = Path.of("src/test/resources/golden/mapping");
  static final String CASE = "case.json";
  static final String FHIR = "expected.fhir.json";
  static final String ISSUES = "expected.issues.txt";

  /** All of them, in the order of their names. */
  static List<Golden> all() {
    return under(ROOT).stream()
        .filter(file -> file.endsWith(CASE))
        .map(file -> of(ROOT.resolve(file).resolveSibling("")))
        .toList();
  }

  /** The files under a folder, relative to it, in the order of their names. */
  static List<Path> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The folder of the guide that a kind of resource belongs to. */
  static String guide(Profile profile) {
    if (GenomicsMappers.routes().stream().map(Route::profile).anyMatch(profile::equals)) {
      return "genomics";
    }
    boolean clinical = McodeMappers.routes().stream().map(Route::profile).anyMatch(profile::equals);
    return clinical ? "mcode" : "provenance";
  }

  private static Golden of(Path folder) {
    String mapper = ROOT.relativize(folder).getName(1).toString();
    return new Golden(
        folder,
        Profile.of(mapper)
            .orElseThrow(() -> new IllegalArgumentException("no mapper has the name " + mapper)));
  }

  MappedCase map() {
    return Standard.MAPPING.map(Standard.read(text(CASE)));
  }

  /** What this mapper makes of the case, without what others do. */
  List<Mapped<?>> own() {
    return map().mapped().stream().filter(mapped -> mapped.profile() == profile).toList();
  }

  /** What is compared with {@link #FHIR}. */
  String fhir() {
    return Standard.json(bundle());
  }

  Bundle bundle() {
    Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
    own().forEach(mapped -> bundle.addEntry().setResource(mapped.resource()));
    return bundle;
  }

  /** What is compared with {@link #ISSUES}: one a line. */
  String issues() {
    return own().stream()
        .flatMap(mapped -> mapped.issues().stream())
        .map(issue -> issue + "\n")
        .collect(joining());
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public String toString() {
    return ROOT.relativize(folder).toString();
  }
}
