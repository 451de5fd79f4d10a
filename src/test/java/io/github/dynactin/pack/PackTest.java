package io.github.dynactin.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every pack under {@code profiles/} loads, and keeps what it promises. */
class PackTest {
  private static final String OWN = "https://dynactin.github.io/fhir/";

  @ParameterizedTest
  @MethodSource("packs")
  void namesEveryKindOfResourceAndNoOther(Path folder) {
    assertThat(PackLoader.in(folder).profiles().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Profile.values()).map(Profile::slug).toList());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void claimsProfilesWithTheirVersions(Path folder) {
    assertThat(PackLoader.in(folder).profiles().values())
        .allSatisfy(
            urls ->
                assertThat(urls).isNotEmpty().allMatch(url -> url.matches("https?://\\S+\\|\\S+")));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void definesWhatItClaimsOfOurOwn(Path folder) {
    ProfilePack pack = PackLoader.in(folder);
    Set<String> defined =
        definitions(pack).map(d -> d.getUrl() + "|" + d.getVersion()).collect(Collectors.toSet());
    assertThat(
            pack.profiles().values().stream().flatMap(List::stream).filter(u -> u.startsWith(OWN)))
        .allMatch(defined::contains);
    assertThat(
            Arrays.stream(ExtensionUrl.values())
                .map(ExtensionUrl::url)
                .filter(u -> u.startsWith(OWN)))
        .allMatch(url -> defined.contains(url + "|0.1.0"));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void usesEveryFileOfItsFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("definitions"))) {
      assertThat(PackLoader.in(folder).definitions()).hasSize((int) files.count());
    }
  }

  @Test
  void isInTheJarAsItIsInTheFolder() {
    assertThat(PackLoader.named(PackLoader.STANDARD))
        .isEqualTo(PackLoader.in(Path.of("profiles", PackLoader.STANDARD)));
  }

  @Test
  void ourDefinitionsAreThemselvesRightFhir() {
    ProfilePack pack = PackLoader.named(PackLoader.STANDARD);
    for (String definition : pack.definitions()) {
      // HAPI looks for the core package by name when it makes a snapshot of a complex extension,
      // and there is no package offline; the snapshot we validate with is made another way.
      assertThat(ExampleCase.pipeline().validateJson(definition).faults())
          .filteredOn(fault -> !fault.message().contains("hl7.fhir.r4.core#null"))
          .isEmpty();
    }
  }

  @Test
  void theOfficialPackagesAreThoseThatThePackNames() {
    Set<String> here =
        OfficialPackages.packages().ids().stream()
            .map(Object::toString)
            .collect(Collectors.toSet());
    assertThat(here).containsAll(PackLoader.named(PackLoader.STANDARD).packages());
  }

  @Test
  void aBrokenPackSaysWhatIsWrong(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> PackLoader.in(folder))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("pack.yaml");
    Files.writeString(folder.resolve("pack.yaml"), "title: x\n");
    assertThatThrownBy(() -> PackLoader.in(folder))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("identifierSystem");
    assertThatThrownBy(() -> PackLoader.named("no-such-pack")).isInstanceOf(PackException.class);
    assertThatThrownBy(() -> PackLoader.named("../secret")).isInstanceOf(PackException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"packages: [null]", "profiles: {variant: }", "profiles: {variant: [null]}"})
  void nothingInAPackMayBeEmpty(String line, @TempDir Path folder) throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("profiles", PackLoader.STANDARD, "pack.yaml")).stream()
            .filter(l -> l.matches("(title|identifierSystem|fullUrlBase):.*"))
            .toList();
    String others =
        Stream.of("packages: []", "profiles: {}", "definitions: []")
            .filter(other -> !other.startsWith(line.substring(0, 8)))
            .collect(Collectors.joining("\n"));
    Files.writeString(
        folder.resolve("pack.yaml"), String.join("\n", lines) + "\n" + others + "\n" + line);
    assertThatThrownBy(() -> PackLoader.in(folder))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("pack.yaml is malformed");
  }

  static Stream<Path> packs() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("profiles"))) {
      return folders.filter(Files::isDirectory).toList().stream();
    }
  }

  private static Stream<MetadataResource> definitions(ProfilePack pack) {
    FhirContext fhir = FhirContext.forR4Cached();
    return pack.definitions().stream()
        .map(json -> (Resource) fhir.newJsonParser().parseResource(json))
        .map(MetadataResource.class::cast);
  }
}
