package io.github.dynactin.testing;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.dynactin.validation.ConformanceResources;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.Packages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The published FHIR packages that tests check against, in a folder beside the project. Where they
 * aren't, such a test is skipped; on a build server it fails.
 */
public final class OfficialPackages {
  /** The system property that names the folder, where it is another. */
  public static final String PROPERTY = "dynactin.packages";

  public static final String GENOMICS = "hl7.fhir.uv.genomics-reporting-3.0.0.tgz";
  public static final String MCODE = "hl7.fhir.us.mcode-4.0.0.tgz";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private OfficialPackages() {}

  // Made once for all tests, when the first one asks; the context serves tests without packages
  // too.
  private static final class SharedContext {
    static final FhirContext CONTEXT = FhirContext.forR4();
  }

  private static final class Shared {
    static final Packages PACKAGES = Packages.in(folder());
    static final FhirValidation VALIDATION =
        new FhirValidation(context(), ConformanceResources.none(), PACKAGES);
  }

  /** The R4 context that all tests share. */
  public static FhirContext context() {
    return SharedContext.CONTEXT;
  }

  /** All official packages. */
  public static Packages packages() {
    folder();
    return Shared.PACKAGES;
  }

  /** A validation with all official packages and nothing else. */
  public static FhirValidation validation() {
    folder();
    return Shared.VALIDATION;
  }

  /** The folder of the packages; ends the test where it isn't there. */
  public static Path folder() {
    String named = System.getProperty(PROPERTY, "../shared/fhir-packages");
    Path folder = Path.of(named);
    if (!Files.isRegularFile(folder.resolve(GENOMICS))) {
      String missing =
          "The FHIR packages are missing: no "
              + GENOMICS
              + " in "
              + named
              + "; name their folder with -D"
              + PROPERTY;
      if (Boolean.parseBoolean(System.getenv().getOrDefault("CI", "false"))) {
        Assertions.fail(missing);
      }
      Assumptions.abort(missing);
    }
    return folder;
  }

  /** The examples in a package, JSON by file name. */
  public static Map<String, String> examples(String packageFile) {
    Map<String, String> examples = new TreeMap<>();
    read(
        folder().resolve(packageFile),
        (name, json) -> {
          if (name.startsWith("example/")) {
            examples.put(name.substring("example/".length()), json);
          }
        });
    return examples;
  }

  /** The definitions in all packages, by canonical URL. */
  public static Map<String, JsonNode> definitions() {
    Map<String, JsonNode> definitions = new TreeMap<>();
    try (DirectoryStream<Path> packages = Files.newDirectoryStream(folder(), "*.tgz")) {
      packages.forEach(
          file ->
              read(
                  file,
                  (name, json) -> {
                    JsonNode definition =
                        name.contains("/") ? MissingNode.getInstance() : tree(json);
                    if (definition.has("url")) {
                      definitions.put(definition.get("url").asText(), definition);
                    }
                  }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return definitions;
  }

  private static void read(Path packageFile, BiConsumer<String, String> reader) {
    try (InputStream in = Files.newInputStream(packageFile);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        String name = e.getName().replaceFirst("^package/", "");
        if (name.endsWith(".json") && !name.endsWith(".index.json")) {
          reader.accept(name, new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
