package io.github.dynactin.journal;

import io.github.dynactin.journal.JournalException.Reason;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two marks of a journal, which are written in turns. Immutable. Writing the newer one began
 * only when the older one had been synced, so what the older one says is certain. If one can't be
 * read, it was being written, and the other one is certain.
 *
 * @param first in the file's second page; empty if it can't be read
 * @param second in the file's third page; empty if it can't be read
 * @param certain which of them is certain: 0 or 1
 */
record Marks(Optional<Mark> first, Optional<Mark> second, int certain) {

  /**
   * The marks as a file has them.
   *
   * @throws JournalException if neither can be read, or they contradict each other
   */
  static Marks read(byte[] pages) {
    Optional<Mark> first = Mark.read(pages, Preamble.place(0));
    Optional<Mark> second = Mark.read(pages, Preamble.place(1));
    if (first.isEmpty() && second.isEmpty()) {
      throw new JournalException(Reason.DAMAGED, "Both marks of the journal are damaged.");
    }
    long one = first.map(Mark::sequence).orElse(Long.MAX_VALUE);
    long other = second.map(Mark::sequence).orElse(Long.MAX_VALUE);
    if (one == other) {
      throw new JournalException(Reason.DAMAGED, "A mark of the journal stands there twice.");
    }
    return new Marks(first, second, one < other ? 0 : 1);
  }

  /** Both marks of a file that wasn't there before: it is synced before anybody sees it. */
  static Marks fresh(Position at) {
    return new Marks(Optional.of(new Mark(1, at)), Optional.of(new Mark(2, at)), 0);
  }

  /** Up to here every record was synced, beyond doubt. */
  Position certainPosition() {
    return (certain == 0 ? first : second).orElseThrow().at();
  }

  /** Up to here a sync was begun at least. */
  Position newestPosition() {
    return newest().at();
  }

  /** Whether both say the same: nothing was being written when the journal was left. */
  boolean sealed() {
    return first.map(Mark::at).equals(second.map(Mark::at));
  }

  /** How many can't be read: 0 or 1. */
  int unreadable() {
    return first.isEmpty() || second.isEmpty() ? 1 : 0;
  }

  /** Which mark is written next: never the one that is certain. */
  int spare() {
    return 1 - certain;
  }

  /** The mark that is written next. */
  Mark next(Position at) {
    return new Mark(newest().sequence() + 1, at);
  }

  /** The marks after the next one was written and synced. */
  Marks synced(Mark next) {
    return spare() == 0
        ? new Marks(Optional.of(next), second, 0)
        : new Marks(first, Optional.of(next), 1);
  }

  private Mark newest() {
    return Stream.of(first, second)
        .flatMap(Optional::stream)
        .max((one, other) -> Long.compare(one.sequence(), other.sequence()))
        .orElseThrow();
  }
}
