package io.github.dynactin.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tables of contents of packages that were read in an earlier run. */
final class PackageIndex {
  private static final String LAYOUT = "index 1 ";

  private final DefinitionCache cache;
  private final ObjectMapper mapper = new ObjectMapper();

  PackageIndex(DefinitionCache cache) {
    this.cache = cache;
  }

  /** A package as it is kept. */
  private record Contents(String name, String version, String base, List<Line> lines) {}

  private record Line(String type, String url, String version, String file) {}

  /**
   * A package that was seen before.
   *
   * @param fingerprint of the package
   * @param content gives the content of a file in the package
   */
  Optional<FhirPackage> find(String fingerprint, Function<String, PackageEntry.Source> content) {
    return cache
        .read(LAYOUT + fingerprint)
        .flatMap(this::contents)
        .map(
            kept ->
                new FhirPackage(
                    new PackageId(kept.name(), kept.version()),
                    kept.base(),
                    fingerprint,
                    kept.lines().stream().map(line -> entry(line, content)).toList()));
  }

  private Optional<Contents> contents(byte[] json) {
    try {
      return Optional.of(mapper.readValue(json, Contents.class));
    } catch (IOException ofAnotherVersion) {
      return Optional.empty();
    }
  }

  private static PackageEntry entry(Line line, Function<String, PackageEntry.Source> content) {
    Canonical canonical = Canonical.of(line.url(), line.version());
    return new PackageEntry(line.type(), canonical, line.file(), content.apply(line.file()));
  }

  void keep(FhirPackage found) {
    PackageId id = found.id();
    List<Line> lines = found.entries().stream().map(PackageIndex::line).toList();
    try {
      byte[] json =
          mapper.writeValueAsBytes(
              new Contents(id.name(), id.version(), found.canonicalBase(), lines));
      cache.keep(LAYOUT + found.fingerprint(), json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records of strings are JSON", impossible);
    }
  }

  private static Line line(PackageEntry entry) {
    Canonical canonical = entry.canonical();
    return new Line(entry.type(), canonical.url(), canonical.version().orElse(""), entry.file());
  }
}
