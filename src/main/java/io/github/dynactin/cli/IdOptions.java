package io.github.dynactin.cli;

import io.github.dynactin.IdKey;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how ids are made. */
final class IdOptions {
  static final String HEADING = "%nIds:%n";

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description =
          "Secret that ids are made with: a file of 16 random bytes or more. Without it a public"
              + " demo key is used: good for trying, no good for patients.")
  private @Nullable Path key;

  @Option(
      names = "--tenant",
      paramLabel = "NAME",
      description = "Keeps the ids of several sources under one key apart.")
  private String tenant = "";

  /** True if ids are made with the key that everybody knows. */
  boolean isDemoKey() {
    return key == null;
  }

  Optional<Path> file() {
    return Optional.ofNullable(key);
  }

  String tenant() {
    return tenant;
  }

  IdKey key() {
    Path file = key;
    return file == null ? IdKey.demo() : Secrets.checked("--key", () -> IdKey.fromFile(file));
  }
}
