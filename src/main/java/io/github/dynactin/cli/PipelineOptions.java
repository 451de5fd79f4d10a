package io.github.dynactin.cli;

import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.pack.PackLoader;
import io.github.dynactin.pack.ProfilePack;
import io.github.dynactin.validation.PackageId;
import io.github.dynactin.validation.Packages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that reads cases. */
final class PipelineOptions {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Secret that ids are made with: a file of 16 bytes or more. Without it a public demo key"
              + " is used, which is no good for patients.")
  private @Nullable Path key;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "Keeps the ids of several sources under one key apart.",
      defaultValue = "")
  private String tenant = "";

  @Option(
      names = "--pack",
      paramLabel = "NAME|FOLDER",
      description = "Profile pack: the target (default: ${DEFAULT-VALUE}).",
      defaultValue = PackLoader.STANDARD)
  private String pack = PackLoader.STANDARD;

  @Option(
      names = "--packages",
      paramLabel = "FOLDER",
      description =
          "FHIR packages to validate with (.tgz or unpacked). May be given again. Without any, what"
              + " comes out is checked against R4 and Dynactin's own profiles only.")
  private List<Path> packages = List.of();

  @Option(
      names = "--package-cache",
      description = "Take the packages that the pack names from ~/.fhir/packages.")
  private boolean packageCache;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Format of the input; 'formats' lists them (default: found out).")
  private @Nullable String format;

  /** The pipeline that the options ask for; tells of packages that can't be used. */
  Pipeline pipeline(PrintWriter err) {
    ProfilePack target = target();
    Packages found = Packages.none();
    for (Path folder : packages) {
      if (!Files.isDirectory(folder)) {
        throw new ConfigurationException("--packages: there is no folder " + folder);
      }
      found = found.and(Packages.in(folder));
    }
    if (packageCache) {
      List<PackageId> wanted = target.packages().stream().map(PackageId::parse).toList();
      found = found.and(Packages.fromCache(Packages.userCache(), wanted));
    }
    found.issues().stream().map(Issue::toString).forEach(err::println);
    return Pipeline.builder(idKey()).tenant(tenant).pack(target).packages(found).build();
  }

  /** True if ids are made with the key that everybody knows. */
  boolean isDemoKey() {
    return key == null;
  }

  /** The format that the user names. */
  Optional<String> format() {
    return Optional.ofNullable(format);
  }

  private ProfilePack target() {
    return pack.matches("[a-z0-9-]+") ? PackLoader.named(pack) : PackLoader.in(Path.of(pack));
  }

  private IdKey idKey() {
    if (key == null) {
      return IdKey.demo();
    }
    try {
      return IdKey.of(Files.readAllBytes(key));
    } catch (IOException unreadable) {
      throw new ConfigurationException("--key: the file can't be read");
    } catch (IllegalArgumentException unusable) {
      throw new ConfigurationException("--key: " + unusable.getMessage());
    }
  }
}
