package io.github.dynactin.source;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through a folder and those below it, in the order of their names. What begins with a dot is
 * hidden and isn't looked at: half-copied files are called so. Links to files are followed, links
 * to folders aren't, so that nothing is read twice and no walk has no end.
 */
final class FolderWalk {
  private final FileKinds kinds;
  private final Found found;

  FolderWalk(FileKinds kinds, Found found) {
    this.kinds = kinds;
    this.found = found;
  }

  void into(Path folder) {
    List<Path> entries;
    try (Stream<Path> all = Files.list(folder)) {
      entries = all.filter(FolderWalk::isVisible).sorted(FolderWalk::byName).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      found.refuse(folder.toString(), "the folder can't be read");
      return;
    }
    entries.forEach(this::entry);
  }

  private void entry(Path path) {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      into(path);
    } else if (Files.isDirectory(path)) {
      note(IssueCode.FILE_PASSED_OVER, path, "links to folders aren't followed");
    } else if (Files.exists(path) && !Files.isRegularFile(path)) {
      note(IssueCode.FILE_PASSED_OVER, path, "this is no file");
    } else {
      file(path);
    }
  }

  private void file(Path path) {
    switch (kinds.of(path)) {
      case CASES -> found.add(path);
      case FINDINGS ->
          note(
              IssueCode.LEFT_OUT,
              path,
              "a file of findings is read where a case names it, not by itself");
      case UNKNOWN -> note(IssueCode.FILE_PASSED_OVER, path, "this is in no format of cases");
    }
  }

  private void note(IssueCode code, Path path, String message) {
    found.note(Issue.of(code, Origin.of(path.toString(), ""), message));
  }

  static boolean isVisible(Path path) {
    Path name = path.getFileName();
    return name == null || !name.toString().startsWith(".");
  }

  /** By their characters and not by a language's rules: the same order on every machine. */
  private static int byName(Path a, Path b) {
    return a.toString().compareTo(b.toString());
  }
}
