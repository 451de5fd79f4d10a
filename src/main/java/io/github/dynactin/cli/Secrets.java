package io.github.dynactin.cli;

import io.github.dynactin.transport.keys.Secret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Secrets and settings that options name; what is wrong with one is told by its option's name. */
final class Secrets {
  private Secrets() {}

  static Secret file(String option, Path file) {
    return checked(option, () -> Secret.fromFile(file));
  }

  /** A secret from a file, or else from an environment variable; empty if there is neither. */
  static Optional<Secret> fileOr(
      String option, @Nullable Path file, String variable, Map<String, String> environment) {
    return file == null
        ? Secret.fromEnvironment(variable, environment)
        : Optional.of(file(option, file));
  }

  /** Whatever the supplier makes of the option; what it refuses is set up wrongly. */
  static <T> T checked(String option, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException wrong) {
      throw new ConfigurationException(option + ": " + wrong.getMessage() + ".");
    }
  }
}
