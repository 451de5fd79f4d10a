package io.github.dynactin.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads what a package holds without parsing its resources: of each file only the top level is
 * scanned, for type, address and version.
 */
final class PackageReader {
  private static final Set<String> TYPES = Set.of("StructureDefinition", "ValueSet", "CodeSystem");
  private static final String MANIFEST = "package.json";

  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonFactory json = mapper.getFactory();

  /** An unpacked package: the folder that holds {@code package.json}, or its parent. */
  FhirPackage folder(Path folder) throws IOException {
    Path root = Files.isRegularFile(folder.resolve(MANIFEST)) ? folder : folder.resolve("package");
    JsonNode manifest = mapper.readTree(Files.readAllBytes(root.resolve(MANIFEST)));
    List<PackageEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(root)) {
      for (Path file : files.filter(f -> isResource(f.toString())).sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          scan(in, () -> Files.readAllBytes(file)).ifPresent(entries::add);
        }
      }
    }
    return describe(manifest, entries);
  }

  /**
   * A package as published. What matters of it is kept in memory, deflated: a tar can't be entered
   * in the middle.
   */
  FhirPackage tgz(Path file) throws IOException {
    Map<String, JsonNode> manifest = new HashMap<>();
    List<PackageEntry> entries = new ArrayList<>();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = entry.getName();
        if (name.equals("package/" + MANIFEST)) {
          manifest.put(MANIFEST, mapper.readTree(tar.readAllBytes()));
        } else if (name.matches("package/[^/]+\\.json") && isResource(name)) {
          keep(tar.readAllBytes()).ifPresent(entries::add);
        }
      }
    }
    JsonNode found = manifest.get(MANIFEST);
    if (found == null) {
      throw new IOException("there is no package/package.json inside");
    }
    return describe(found, entries);
  }

  private Optional<PackageEntry> keep(byte[] content) throws IOException {
    Optional<PackageEntry> entry = scan(new ByteArrayInputStream(content), () -> content);
    if (entry.isEmpty()) {
      return entry;
    }
    byte[] small = deflate(content);
    return entry.map(e -> new PackageEntry(e.type(), e.canonical(), () -> inflate(small)));
  }

  private static boolean isResource(String name) {
    return name.endsWith(".json") && !name.endsWith(MANIFEST) && !name.endsWith(".index.json");
  }

  private static FhirPackage describe(JsonNode manifest, List<PackageEntry> entries)
      throws IOException {
    String name = manifest.path("name").asText("");
    String version = manifest.path("version").asText("");
    if (name.isEmpty() || version.isEmpty()) {
      throw new IOException("package.json names no package or no version");
    }
    String base = manifest.path("canonical").asText("");
    return new FhirPackage(new PackageId(name, version), base, entries);
  }

  private Optional<PackageEntry> scan(InputStream in, PackageEntry.Source source)
      throws IOException {
    Map<String, String> top = new HashMap<>();
    try (JsonParser parser = json.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          top.put(field, parser.getText());
        } else {
          parser.skipChildren();
        }
        if (field.equals("resourceType") && !TYPES.contains(top.getOrDefault(field, ""))) {
          return Optional.empty();
        }
      }
    }
    String type = top.getOrDefault("resourceType", "");
    String url = top.getOrDefault("url", "");
    return TYPES.contains(type) && !url.isEmpty()
        ? Optional.of(
            new PackageEntry(type, Canonical.of(url, top.getOrDefault("version", "")), source))
        : Optional.empty();
  }

  private static byte[] deflate(byte[] content) throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream(content.length / 8);
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (OutputStream out = new DeflaterOutputStream(small, fast)) {
      out.write(content);
    } finally {
      fast.end();
    }
    return small.toByteArray();
  }

  private static byte[] inflate(byte[] small) throws IOException {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(small))) {
      return in.readAllBytes();
    }
  }
}
