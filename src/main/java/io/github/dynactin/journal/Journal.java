package io.github.dynactin.journal;

import io.github.dynactin.journal.JournalException.Reason;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Records, in the order they were appended. Thread-safe. After one failure to write nothing can be
 * written any more, because nobody knows then what is on the disk: close it, and open it again.
 *
 * <p>The format is described in {@code docs/journal-format.md}.
 */
public final class Journal implements AutoCloseable {
  private final Disk disk;
  private final long cut;
  private JournalFile file;
  private boolean usable = true;
  private boolean closed;

  private Journal(Disk disk, JournalFile file, long cut) {
    this.disk = disk;
    this.file = file;
    this.cut = cut;
  }

  /**
   * Opens the journal of a disk, or makes one, and reads it from its beginning. All records that it
   * has are durable when this returns. An end that an interrupted write left is cut off: see {@link
   * #cut}.
   *
   * @param disk closed with the journal, or if it can't be opened; not if it is locked
   * @param records told every record that is there, in order; what it was told counts for nothing
   *     if an exception is thrown
   * @throws JournalException if it is locked, damaged or unusable
   */
  public static Journal open(Disk disk, Consumer<byte[]> records) {
    lock(disk);
    boolean opened = false;
    try {
      Optional<Scan> found = JournalFile.scan(disk, records);
      JournalFile file =
          found.isPresent()
              ? JournalFile.resume(disk, found.get())
              : JournalFile.create(disk, List.of());
      Journal journal = new Journal(disk, file, found.map(Scan::torn).orElse(0L));
      opened = true;
      return journal;
    } catch (IOException e) {
      throw unusable("opened", e);
    } finally {
      if (!opened) {
        abandon(disk);
      }
    }
  }

  /**
   * Reads the journal of a disk while somebody else may be writing it: takes no lock and changes
   * nothing. An unfinished record is simply where it ends.
   *
   * @param disk not closed
   * @param records told every record that is there, in order
   * @return how many records there are; 0 if there is no journal
   * @throws JournalException if it is damaged or unusable
   */
  public static long read(Disk disk, Consumer<byte[]> records) {
    return look(disk, records).map(Extent::records).orElse(0L);
  }

  /**
   * The same, with what else there is to know of the file.
   *
   * @return empty if there is no journal
   */
  public static Optional<Extent> look(Disk disk, Consumer<byte[]> records) {
    try {
      return JournalFile.scan(disk, records)
          .map(found -> new Extent(found.end().records(), found.length(), found.torn()));
    } catch (IOException e) {
      throw unusable("read", e);
    }
  }

  /**
   * Adds a record; it is durable after the next {@link #sync}.
   *
   * @param record at most 16 MiB
   * @throws JournalException if it can't be written; nothing can be appended after that
   */
  public synchronized void append(byte[] record) {
    requireShort(record);
    write(() -> file.append(record));
  }

  /**
   * Makes all that was appended durable. Costs nothing if nothing was.
   *
   * @throws JournalException if that isn't certain; nothing can be appended after that
   */
  public synchronized void sync() {
    write(() -> file.sync());
  }

  /** How many records it holds. */
  public synchronized long size() {
    return file.records();
  }

  /**
   * How many bytes at the end were incomplete when it was opened, and cut off; 0 if it was whole.
   * If it isn't 0, the records of the last sync before that may be missing, all or the later ones:
   * whether that sync had been completed can't be known. Records of earlier syncs are all there.
   */
  public long cut() {
    return cut;
  }

  /**
   * Puts these records in the place of all that are there, at once and durably: whatever happens,
   * either all the old ones are there or all the new ones.
   *
   * @throws JournalException if that isn't certain; nothing can be appended after that
   */
  public synchronized void replaceAll(List<byte[]> records) {
    records.forEach(Journal::requireShort);
    write(() -> file = JournalFile.create(disk, records));
  }

  /**
   * Makes all that was appended durable, and frees the lock. After that a bad last record is known
   * to be damage. Doing it again does nothing.
   *
   * @throws JournalException if what was appended isn't certain to be durable; it is closed then
   *     too
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (usable) {
        write(() -> file.seal());
      }
    } finally {
      usable = false;
      abandon(disk);
    }
  }

  /** One write; the journal is lost unless it comes back from it. */
  private void write(Write write) {
    if (!usable) {
      throw new JournalException(
          Reason.UNUSABLE,
          closed
              ? "The journal is closed."
              : "The journal couldn't be written before: open it anew.");
    }
    usable = false;
    try {
      write.run();
    } catch (IOException e) {
      throw unusable("written", e);
    }
    usable = true;
  }

  private static void lock(Disk disk) {
    boolean locked = false;
    try {
      locked = disk.lock();
    } catch (IOException e) {
      abandon(disk);
      throw unusable("locked", e);
    }
    if (!locked) {
      throw new JournalException(
          Reason.LOCKED, "The journal is in use: another export is running with it.");
    }
  }

  private static void requireShort(byte[] record) {
    if (record.length > Frame.LONGEST) {
      throw new IllegalArgumentException(
          "A record has " + record.length + " bytes; at most " + Frame.LONGEST + " are allowed");
    }
  }

  /** All that had to be durable is: a failure to close takes nothing away. */
  private static void abandon(Disk disk) {
    try {
      disk.close();
    } catch (IOException e) {
      // The system frees the lock when the process ends, if not before.
    }
  }

  private static JournalException unusable(String done, IOException e) {
    String why =
        e instanceof FileSystemException file
            ? e.getClass().getSimpleName() + ": " + file.getFile()
            : e.getMessage();
    return new JournalException(
        Reason.UNUSABLE, "The journal can't be " + done + " (" + why + ").", e);
  }

  /** Something asked of the file. */
  private interface Write {
    void run() throws IOException;
  }
}
