package io.github.dynactin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads what a package holds without parsing its resources. */
final class PackageReader {
  private static final String MANIFEST = "package.json";

  private final ObjectMapper mapper = new ObjectMapper();
  private final PackageIndex index;

  /**
   * A reader.
   *
   * @param cache keeps tables of contents of published packages from run to run
   */
  PackageReader(DefinitionCache cache) {
    this.index = new PackageIndex(cache);
  }

  /** An unpacked package: the folder that holds {@code package.json}, or its parent. */
  FhirPackage folder(Path folder) throws IOException {
    Path root = Files.isRegularFile(folder.resolve(MANIFEST)) ? folder : folder.resolve("package");
    JsonNode manifest = mapper.readTree(Files.readAllBytes(root.resolve(MANIFEST)));
    List<PackageEntry> entries = new ArrayList<>();
    StringBuilder all = new StringBuilder(manifest.toString());
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : files.filter(f -> isResource(f.toString())).sorted().toList()) {
        byte[] content = Files.readAllBytes(file);
        all.append(DefinitionCache.fingerprint(content));
        head(content)
            .map(head -> head.in(file.toString(), () -> Files.readAllBytes(file)))
            .ifPresent(entries::add);
      }
    }
    return describe(manifest, DefinitionCache.fingerprint(all.toString()), entries);
  }

  /** A package as published. */
  FhirPackage tgz(Path file) throws IOException {
    byte[] packed = Files.readAllBytes(file);
    String fingerprint = DefinitionCache.fingerprint(packed);
    Lazy<Map<String, PackageEntry>> opened = new Lazy<>(() -> entries(packed));
    Optional<FhirPackage> known = index.find(fingerprint, name -> () -> content(opened, name));
    if (known.isPresent()) {
      return known.get();
    }
    FhirPackage read = tgz(packed, fingerprint);
    index.keep(read);
    return read;
  }

  private FhirPackage tgz(byte[] packed, String fingerprint) throws IOException {
    Optional<JsonNode> manifest = Optional.empty();
    List<PackageEntry> entries = new ArrayList<>();
    try (TarArchiveInputStream tar = open(packed)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = entry.getName();
        if (name.equals("package/" + MANIFEST)) {
          manifest = Optional.of(mapper.readTree(tar.readAllBytes()));
        } else if (name.matches("package/[^/]+\\.json") && isResource(name)) {
          byte[] content = tar.readAllBytes();
          Optional<ResourceHead> head = head(content);
          if (head.isPresent()) {
            entries.add(head.get().in(name, new PackedResource(content)));
          }
        }
      }
    }
    JsonNode found =
        manifest.orElseThrow(() -> new IOException("there is no package/package.json inside"));
    return describe(found, fingerprint, entries);
  }

  /**
   * All of a package, by their files. A tar can't be entered in the middle; this happens only if a
   * definition is needed that no earlier run has kept.
   */
  private Map<String, PackageEntry> entries(byte[] packed) {
    try {
      return tgz(packed, "").entries().stream()
          .collect(Collectors.toMap(PackageEntry::file, Function.identity()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] content(Lazy<Map<String, PackageEntry>> opened, String file)
      throws IOException {
    PackageEntry entry = opened.get().get(file);
    if (entry == null) {
      throw new IOException("the package's table of contents is wrong");
    }
    return entry.source().read();
  }

  private static TarArchiveInputStream open(byte[] packed) throws IOException {
    return new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)));
  }

  private Optional<ResourceHead> head(byte[] content) throws IOException {
    return ResourceHead.of(content, mapper.getFactory());
  }

  private static boolean isResource(String name) {
    return name.endsWith(".json") && !name.endsWith(MANIFEST) && !name.endsWith(".index.json");
  }

  private static FhirPackage describe(
      JsonNode manifest, String fingerprint, List<PackageEntry> entries) throws IOException {
    String name = manifest.path("name").asText("");
    String version = manifest.path("version").asText("");
    if (name.isEmpty() || version.isEmpty()) {
      throw new IOException("package.json names no package or no version");
    }
    String base = manifest.path("canonical").asText("");
    return new FhirPackage(new PackageId(name, version), base, fingerprint, entries);
  }
}
