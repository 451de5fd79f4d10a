package io.github.dynactin.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The journal's file while it is written. Useless after any exception: what it knows may be untrue.
 */
final class JournalFile {
  private static final String NAME = "journal";
  private static final String NEXT = "journal.new";
  private static final int BATCH = 1 << 20;

  private final Disk disk;
  private Position end;
  private Marks marks;

  private JournalFile(Disk disk, Position end, Marks marks) {
    this.disk = disk;
    this.end = end;
    this.marks = marks;
  }

  /** Reads and verifies the file of a disk; empty if there is none. Changes nothing. */
  static Optional<Scan> scan(Disk disk, Consumer<byte[]> records) throws IOException {
    Optional<InputStream> file = disk.read(NAME);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = file.get()) {
      return Optional.of(Scan.of(in, records));
    }
  }

  /** Goes on with a file as it was found. A torn end is cut off, and what is left is synced. */
  static JournalFile resume(Disk disk, Scan found) throws IOException {
    disk.delete(NEXT);
    // Whoever gave it its name may have been killed before that was durable.
    disk.syncFolder();
    JournalFile file = new JournalFile(disk, found.end(), found.marks());
    if (found.length() > found.end().end()) {
      disk.truncate(NAME, found.end().end());
    }
    // Before anything is appended: what was cut off must not come back behind it.
    if (!found.settled()) {
      // A killed process may have begun to write either mark: both must last before one is written
      // over, or a loss of power could take both.
      disk.sync(NAME);
      file.commit();
    }
    return file;
  }

  /** Makes a file of these records, whole before it has its name, in the place of any other. */
  static JournalFile create(Disk disk, List<byte[]> records) throws IOException {
    disk.delete(NEXT);
    byte[] preamble = Preamble.fresh();
    disk.append(NEXT, preamble);
    Position end = Preamble.start(preamble);
    ByteArrayOutputStream batch = new ByteArrayOutputStream();
    for (byte[] payload : records) {
      Frame frame = Frame.of(end, payload);
      end = frame.after();
      batch.writeBytes(frame.bytes());
      if (batch.size() >= BATCH) {
        disk.append(NEXT, batch.toByteArray());
        batch.reset();
      }
    }
    if (batch.size() > 0) {
      disk.append(NEXT, batch.toByteArray());
    }
    Marks marks = Marks.fresh(end);
    disk.overwrite(NEXT, Preamble.place(0), marks.first().orElseThrow().bytes());
    disk.overwrite(NEXT, Preamble.place(1), marks.second().orElseThrow().bytes());
    disk.sync(NEXT);
    disk.replace(NEXT, NAME);
    return new JournalFile(disk, end, marks);
  }

  long records() {
    return end.records();
  }

  void append(byte[] payload) throws IOException {
    Frame frame = Frame.of(end, payload);
    disk.append(NAME, frame.bytes());
    end = frame.after();
  }

  /** Makes what was appended durable. Asks nothing of the disk if nothing was. */
  void sync() throws IOException {
    if (!marks.certainPosition().equals(end)) {
      commit();
    }
  }

  /** As {@link #sync}, and leaves no doubt about it: from now on a bad last record is damage. */
  void seal() throws IOException {
    sync();
    if (!marks.sealed()) {
      commit();
    }
  }

  private void commit() throws IOException {
    Mark next = marks.next(end);
    disk.overwrite(NAME, Preamble.place(marks.spare()), next.bytes());
    disk.sync(NAME);
    marks = marks.synced(next);
  }
}
