package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was asked of a journal, so that what a crash left of it can be judged. */
final class History {
  private final List<String> written = new ArrayList<>();
  private int synced;
  private Optional<List<String>> replacement = Optional.empty();

  /** Asks for everything there is to ask, with records of all sizes, and reopens twice. */
  void runOn(Disk disk) {
    try (Journal journal = Journal.open(disk, record -> {})) {
      append(journal, "first");
      sync(journal);
      append(journal, "second");
      append(journal, "");
      append(journal, "x".repeat(700));
      sync(journal);
      sync(journal);
      append(journal, "closed without a sync");
      close(journal);
    }
    try (Journal journal = Journal.open(disk, record -> {})) {
      append(journal, "y".repeat(5000));
      sync(journal);
      append(journal, "to be replaced");
      replaceAll(journal, List.of("a", "b".repeat(300), "c"));
      append(journal, "after it");
      append(journal, "after that");
      sync(journal);
      append(journal, "never synced");
      close(journal);
    }
    try (Journal journal = Journal.open(disk, record -> {})) {
      replaceAll(journal, List.of());
      append(journal, "again");
      append(journal, "and again");
      sync(journal);
      close(journal);
    }
  }

  private void append(Journal journal, String record) {
    written.add(record);
    journal.append(record.getBytes(UTF_8));
  }

  private void sync(Journal journal) {
    journal.sync();
    synced = written.size();
  }

  private void close(Journal journal) {
    journal.close();
    synced = written.size();
  }

  private void replaceAll(Journal journal, List<String> records) {
    replacement = Optional.of(records);
    journal.replaceAll(records.stream().map(record -> record.getBytes(UTF_8)).toList());
    replacement = Optional.empty();
    written.clear();
    written.addAll(records);
    synced = written.size();
  }

  /**
   * Whether these are the records that must be there, in order, and none that can't be: all that
   * were synced, then any that were written after that, but with no gap.
   */
  boolean allows(List<String> found) {
    boolean old =
        found.size() >= synced
            && found.size() <= written.size()
            && found.equals(written.subList(0, found.size()));
    return old || replacement.filter(found::equals).isPresent();
  }

  /** Whether nothing of what was written is missing. */
  boolean isAll(List<String> found) {
    return found.equals(written) || replacement.filter(found::equals).isPresent();
  }

  @Override
  public String toString() {
    return written + ", " + synced + " of them synced, being replaced by " + replacement;
  }
}
