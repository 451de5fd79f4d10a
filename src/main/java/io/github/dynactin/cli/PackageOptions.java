package io.github.dynactin.cli;

import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.validation.DefinitionCache;
import io.github.dynactin.validation.PackageId;
import io.github.dynactin.validation.Packages;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what to validate with. */
final class PackageOptions {
  static final String HEADING = "%nValidation (always with FHIR R4 and Dynactin's own profiles):%n";

  @Option(
      names = "--packages",
      paramLabel = "FOLDER",
      description =
          "Folder with FHIR packages (.tgz or unpacked) to validate with, too, such as those of"
              + " Genomics Reporting and mCODE. May be given again.")
  private List<Path> folders = List.of();

  @Option(
      names = "--package-cache",
      description = "Take the packages that the profile pack names from ~/.fhir/packages.")
  private boolean cache;

  @Option(
      names = "--definitions",
      paramLabel = "FOLDER",
      description =
          "Where definitions are kept from run to run, which halves the time of a start (default:"
              + " ~/.cache/dynactin). Not a folder in which others may write.")
  private @Nullable Path definitions;

  /** Where definitions are kept. */
  DefinitionCache definitions() {
    return DefinitionCache.in(
        definitions == null ? DefinitionCache.userFolder(System.getenv()) : definitions);
  }

  /** The packages; tells of those that can't be used. */
  Packages packages(ProfilePack pack, PrintWriter err) {
    Packages found = Packages.none();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ConfigurationException("--packages: there is no folder " + folder + ".");
      }
      found = found.and(Packages.in(folder, definitions()));
    }
    if (cache) {
      List<PackageId> wanted = pack.packages().stream().map(PackageId::parse).toList();
      found = found.and(Packages.fromCache(Packages.userCache(), wanted));
    }
    Messages.print(found.issues(), err);
    return found;
  }
}
