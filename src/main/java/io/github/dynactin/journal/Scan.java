package io.github.dynactin.journal;

import io.github.dynactin.journal.JournalException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A journal's file, read once from its beginning and verified.
 *
 * @param end where the last good record ends
 * @param marks as the file has them
 * @param length of the file, in bytes
 */
record Scan(Position end, Marks marks, long length) {

  /**
   * Reads a file.
   *
   * @param records told every good record, as it is read
   * @throws JournalException if a record that is certain isn't there, or isn't as it was
   */
  static Scan of(InputStream file, Consumer<byte[]> records) throws IOException {
    Input in = new Input(file);
    byte[] pages = in.take(Preamble.LENGTH);
    Position at = Preamble.start(pages);
    Marks marks = Marks.read(pages);
    boolean certain = at.equals(marks.certainPosition());
    boolean newest = at.equals(marks.newestPosition());
    for (Optional<Frame> next = Frame.read(in, at); next.isPresent(); next = Frame.read(in, at)) {
      at = next.get().after();
      certain |= at.equals(marks.certainPosition());
      newest |= at.equals(marks.newestPosition());
      records.accept(next.get().payload());
    }
    // A mark that lies on no record's end is as bad as a record that isn't there.
    boolean passed = at.end() >= marks.newestPosition().end();
    if (!certain || (passed && !newest)) {
      throw damaged(at, marks);
    }
    return new Scan(at, marks, in.length());
  }

  /**
   * How many bytes at the end were being written and aren't whole; some may not even be there. 0 if
   * the journal ends where it was left.
   */
  long torn() {
    long written = Math.max(length, marks.newestPosition().end());
    return written - end.end() + (long) marks.unreadable() * Mark.LENGTH;
  }

  /** Whether it was closed, and is as it was then. */
  boolean settled() {
    return torn() == 0 && marks.sealed() && marks.certainPosition().equals(end);
  }

  private static JournalException damaged(Position at, Marks marks) {
    return new JournalException(
        Reason.DAMAGED,
        "The journal is damaged after record "
            + at.records()
            + " (byte "
            + at.end()
            + "): it had "
            + marks.certainPosition().records()
            + " records that were synced.");
  }
}
