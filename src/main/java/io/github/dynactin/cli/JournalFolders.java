package io.github.dynactin.cli;

import io.github.dynactin.delivery.ledger.LedgerSummary;
import io.github.dynactin.journal.FolderDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders below one that hold a journal each, or that one itself. */
final class JournalFolders {
  static final String DEFAULT = "dynactin-journal";
  private static final String FILE = "journal";

  private JournalFolders() {}

  /**
   * Finds journals.
   *
   * @throws ConfigurationException if there is none
   */
  static List<Path> in(Path folder) {
    if (holdsOne(folder)) {
      return List.of(folder);
    }
    List<Path> found = below(folder);
    if (found.isEmpty()) {
      throw new ConfigurationException("--journal: there is no journal in " + folder + ".");
    }
    return found;
  }

  private static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(JournalFolders::holdsOne).sorted().toList();
    } catch (IOException unreadable) {
      throw new ConfigurationException("--journal: " + folder + " can't be read.");
    }
  }

  private static boolean holdsOne(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** What a journal adds up to. */
  static Optional<LedgerSummary> summary(Path folder) {
    return LedgerSummary.of(new FolderDisk(folder));
  }

  /** When a journal was last written. */
  static String lastWritten(Path folder) {
    try {
      return Files.getLastModifiedTime(folder.resolve(FILE)).toInstant().toString();
    } catch (IOException unreadable) {
      return "unknown";
    }
  }
}
