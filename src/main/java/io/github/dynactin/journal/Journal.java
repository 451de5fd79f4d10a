package io.github.dynactin.journal;

import java.util.List;
import java.util.function.Consumer;

/** Records, in the order they were appended. Thread-safe. */
public final class Journal implements AutoCloseable {

  private Journal() {}

  /**
   * Opens the journal of a disk, or makes one, and reads it from its beginning.
   *
   * @param disk closed with the journal
   * @param records told every record that is there, in order
   * @throws JournalException if it is locked, damaged or unusable
   */
  public static Journal open(Disk disk, Consumer<byte[]> records) {
    return new Journal();
  }

  /**
   * Adds a record; it is durable after the next {@link #sync}.
   *
   * @throws JournalException if it can't be written; nothing can be appended after that
   */
  public void append(byte[] record) {}

  /**
   * Makes all that was appended durable.
   *
   * @throws JournalException if that isn't certain; nothing can be appended after that
   */
  public void sync() {}

  /** How many records it holds. */
  public long size() {
    return 0;
  }

  /**
   * Puts these records in the place of all that are there, at once and durably.
   *
   * @throws JournalException if that isn't certain; nothing can be appended after that
   */
  public void replaceAll(List<byte[]> records) {}

  @Override
  public void close() {}
}
