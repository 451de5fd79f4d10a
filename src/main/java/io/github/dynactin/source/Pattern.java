package io.github.dynactin.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pattern of file names, for whoever calls the command without a shell that knows them.
 *
 * @param folder the deepest folder that the pattern names plainly
 * @param matcher says whether a path below it matches
 * @param depth how deep below it a path may be
 */
record Pattern(Path folder, PathMatcher matcher, int depth) {
  private static final String SPECIAL = ".*[*?\\[{].*";

  /** True if a name has a character that is special in patterns. */
  static boolean isOne(String named) {
    return named.matches(SPECIAL);
  }

  /**
   * A pattern.
   *
   * @throws java.util.regex.PatternSyntaxException if it is none
   */
  static Pattern of(String named) {
    Path whole = Path.of(named);
    Path folder = whole.isAbsolute() ? whole.getRoot() : Path.of("");
    int plain = 0;
    while (plain < whole.getNameCount() - 1 && !isOne(whole.getName(plain).toString())) {
      folder = folder.resolve(whole.getName(plain));
      plain++;
    }
    boolean deep = named.contains("**");
    return new Pattern(
        folder,
        FileSystems.getDefault().getPathMatcher("glob:" + named),
        deep ? Integer.MAX_VALUE : whole.getNameCount() - plain);
  }

  /**
   * The files that match, in the order of their names; none that is hidden, unless the pattern is
   * of hidden ones.
   *
   * @throws UncheckedIOException if a folder can't be read
   */
  List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, depth)) {
      return all.filter(matcher::matches)
          .filter(FolderWalk::isVisible)
          .filter(Files::isRegularFile)
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
