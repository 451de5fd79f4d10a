package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The parts of a change of DNA in HGVS notation.
 *
 * @param start first position, as written: {@code 734+1}
 * @param end last position, if it is written
 * @param type what happens there
 * @param deleted bases that are gone, as far as they are written
 * @param inserted bases that came, or how many, as far as they are written
 */
public record NucleotideChange(
    String start, Optional<String> end, Type type, String deleted, String inserted) {
  public NucleotideChange {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(type, "type");
    requireNonNull(deleted, "deleted");
    requireNonNull(inserted, "inserted");
    if (type == Type.SUBSTITUTION && (end.isPresent() || deleted.equals(inserted))) {
      throw new IllegalArgumentException(
          "a substitution is of one base by another; of more, it is a delins");
    }
    if (type == Type.INSERTION && end.isEmpty()) {
      throw new IllegalArgumentException(
          "an insertion is written between two positions, like c.734_735insT");
    }
    if (end.isPresent() && isBackwards(start, end.get(), type)) {
      throw new IllegalArgumentException(
          "the second position lies behind the first; around an insertion, just behind it");
    }
  }

  /** Reads what stands behind the kind; empty if it has another form. */
  static Optional<NucleotideChange> parse(String text) {
    return new NucleotideScanner(text).read();
  }

  /** Told only of plain numbers: the others need the transcript. */
  private static boolean isBackwards(String start, String end, Type type) {
    if (!isPlain(start) || !isPlain(end)) {
      return false;
    }
    int bases = Integer.parseInt(end) - Integer.parseInt(start);
    return type == Type.INSERTION ? bases != 1 : bases < 1;
  }

  private static boolean isPlain(String position) {
    return position.length() <= 9 && position.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** What happens at the positions. */
  public enum Type {
    SUBSTITUTION,
    DELETION,
    INSERTION,
    DELINS,
    DUPLICATION,
    INVERSION,
    REPEAT,
    NONE
  }
}
