package io.github.dynactin.testing;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.validation.ConformanceResources;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.Packages;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
    try (InputStream in = Files.newInputStream(folder().resolve(packageFile));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        String name = e.getName();
        if (name.startsWith("package/example/")
            && name.endsWith(".json")
            && !name.endsWith(".index.json")) {
          examples.put(
              name.substring("package/example/".length()),
              new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }
}
