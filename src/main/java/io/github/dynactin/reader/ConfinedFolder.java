package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder out of which no path leads: what a case names is beside it or below, however it is
 * written and wherever links lead.
 *
 * @param root the folder
 */
public record ConfinedFolder(Path root) {
  public ConfinedFolder {
    requireNonNull(root, "root");
  }

  /**
   * A file in the folder or below.
   *
   * @param relative a path from the folder, with {@code /} between its parts
   * @return empty if there is no such file, or if it isn't in the folder
   */
  public Optional<Path> file(String relative) {
    try {
      Path path = Path.of(relative);
      if (relative.isEmpty() || path.isAbsolute()) {
        return Optional.empty();
      }
      Path real = root.resolve(path).toRealPath();
      return real.startsWith(root.toRealPath()) ? Optional.of(real) : Optional.empty();
    } catch (IOException | InvalidPathException noSuchFile) {
      return Optional.empty();
    }
  }
}
