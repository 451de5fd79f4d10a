package io.github.dynactin.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.pack.PackLoader;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of definitions makes a run faster, and its verdicts no different. */
class DefinitionCacheTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void givesBackWhatWasKeptForTheSameAndNothingElse() {
    DefinitionCache cache = DefinitionCache.in(folder.resolve("new"));
    cache.of("one").keep("name", "content".getBytes(UTF_8));
    assertThat(DefinitionCache.in(folder.resolve("new")).of("one").read("name"))
        .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("content"));
    assertThat(cache.of("one").read("other")).isEmpty();
    assertThat(cache.of("another").read("name")).isEmpty();
    assertThat(DefinitionCache.none().of("one").read("name")).isEmpty();
  }

  @Test
  void whatIsDamagedIsNotThere() throws IOException {
    DefinitionCache cache = DefinitionCache.in(folder);
    cache.keep("name", "content".getBytes(UTF_8));
    Path file = files().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(file, damaged);
      assertThat(cache.read("name")).as("byte %s", i).isEmpty();
      Files.write(file, Arrays.copyOf(whole, i));
      assertThat(cache.read("name")).as("cut at %s", i).isEmpty();
    }
    cache.keep("name", "content".getBytes(UTF_8));
    assertThat(cache.read("name")).isPresent();
  }

  @Test
  void whereNothingCanBeKeptNothingFails() throws IOException {
    DefinitionCache cache = DefinitionCache.in(Files.writeString(folder.resolve("file"), ""));
    cache.keep("name", new byte[1]);
    assertThat(cache.read("name")).isEmpty();
  }

  @Test
  void theFolderIsTheOneThatProgramsOfTheUserHave() {
    assertThat(DefinitionCache.userFolder(Map.of("XDG_CACHE_HOME", "/some/where")))
        .isEqualTo(Path.of("/some/where/dynactin"));
    assertThat(DefinitionCache.userFolder(Map.of())).endsWithRaw(Path.of(".cache", "dynactin"));
  }

  @Test
  void verdictsAreTheSameWithoutACacheAndWithAnEmptyAndAFullOne() throws IOException {
    OfficialPackages.folder(); // or skip
    ValidationReport without = report(DefinitionCache.none());
    ValidationReport empty = report(DefinitionCache.in(folder));
    assertThat(files()).hasSizeGreaterThan(100);
    List<Path> damaged = files().stream().limit(20).toList();
    for (Path file : damaged) {
      Files.writeString(file, "damaged");
    }
    Map<Path, FileTime> before = times();
    ValidationReport full = report(DefinitionCache.in(folder));
    Map<Path, FileTime> after = times();
    before.keySet().removeAll(damaged);
    assertThat(after).as("what is there is used, and not made again").containsAllEntriesOf(before);
    assertThat(without.resources()).anySatisfy(r -> assertThat(r.faults()).isNotEmpty());
    assertThat(empty.resources()).isEqualTo(without.resources());
    assertThat(full.resources()).isEqualTo(without.resources());
  }

  @Test
  void whatCouldNotBeReadIsNotRememberedAsMissing() throws IOException {
    Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
    Files.writeString(
        unpacked.resolve("package.json"), "{\"name\": \"a.b\", \"version\": \"1.0.0\"}");
    Path set = unpacked.resolve("ValueSet-a.json");
    String text = "{\"resourceType\": \"ValueSet\", \"url\": \"http://a.example/vs\"}";
    Files.writeString(set, text);
    Packages packages = Packages.in(folder);
    Files.delete(set); // after the table of contents was made
    assertThat(found(packages)).isEmpty();
    Files.writeString(set, text);
    assertThat(found(packages)).isPresent();
  }

  private Optional<ValueSet> found(Packages packages) {
    return new Library(
            OfficialPackages.context(),
            ConformanceResources.none(),
            packages,
            DefinitionCache.in(folder.resolve("cache")))
        .find(ValueSet.class, "http://a.example/vs");
  }

  private static ValidationReport report(DefinitionCache cache) {
    FhirContext context = OfficialPackages.context();
    ConformanceResources own =
        ConformanceResources.parse(context, PackLoader.named(PackLoader.STANDARD).definitions());
    Packages packages = Packages.in(OfficialPackages.folder(), cache);
    FhirValidation validation = new FhirValidation(context, own, packages, cache);
    Stream<ResourceReport> right =
        validation.validate(ExampleCase.converted().bundle()).resources().stream();
    Stream<ResourceReport> wrong =
        WrongResourcesTest.catalogue()
            .map(
                each -> {
                  Observation damaged = Samples.variant();
                  each.damage().accept(damaged);
                  return validation.validate(List.of(damaged)).resources().get(0);
                });
    return new ValidationReport(Stream.concat(right, wrong).toList());
  }

  private Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    for (Path file : files()) {
      times.put(file, Files.getLastModifiedTime(file));
    }
    return times;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
