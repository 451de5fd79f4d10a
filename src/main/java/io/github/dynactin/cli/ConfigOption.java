package io.github.dynactin.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a configuration file; to be mixed in. */
final class ConfigOption {
  static final String NAME = "--config";
  static final String VARIABLE = "DYNACTIN_CONFIG";

  @Option(
      names = NAME,
      paramLabel = "FILE",
      order = -100,
      description =
          "Configuration file (or "
              + VARIABLE
              + "); docs/config.md lists what may stand in it. What stands here, too, wins.")
  private @Nullable Path file;

  /** The file, if one is named. */
  Optional<Path> file() {
    return of(file, System.getenv());
  }

  static Optional<Path> of(@Nullable Path named, Map<String, String> environment) {
    return Optional.ofNullable(named)
        .or(
            () ->
                Optional.ofNullable(environment.get(VARIABLE))
                    .filter(name -> !name.isEmpty())
                    .map(Path::of));
  }
}
