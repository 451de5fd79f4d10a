package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final String POINT = "[-*]?[1-9]\\d*(?:[+-][1-9]\\d*)?";
  private static final String END = "(?:" + POINT + "|\\?)";
  private static final String PLACE = "(?:" + POINT + "|\\(" + END + "_" + END + "\\)|\\?)";
  private static final String ADDED = "([ACGTN]+|\\d+|\\(\\d+(?:_\\d+)?\\))";

  private static final Pattern FORM =
      Pattern.compile(
          "("
              + PLACE
              + ")(?:_("
              + PLACE
              + "))?(?:([ACGTN])>([ACGTN])|(=)|(del|inv|dup)([ACGTN]*)|del([ACGTN]*)ins"
              + ADDED
              + "|ins"
              + ADDED
              + "|([ACGTN]*\\[\\d+\\]))");

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
    Matcher m = FORM.matcher(text);
    return m.matches() ? Optional.of(of(m)) : Optional.empty();
  }

  private static NucleotideChange of(Matcher m) {
    Optional<String> end = Optional.ofNullable(m.group(2));
    if (m.group(3) != null) {
      return new NucleotideChange(m.group(1), end, Type.SUBSTITUTION, m.group(3), m.group(4));
    }
    if (m.group(5) != null) {
      return new NucleotideChange(m.group(1), end, Type.NONE, "", "");
    }
    if (m.group(6) != null) {
      return new NucleotideChange(m.group(1), end, Type.of(m.group(6)), m.group(7), "");
    }
    if (m.group(9) != null) {
      return new NucleotideChange(m.group(1), end, Type.DELINS, m.group(8), m.group(9));
    }
    return m.group(10) == null
        ? new NucleotideChange(m.group(1), end, Type.REPEAT, "", m.group(11))
        : new NucleotideChange(m.group(1), end, Type.INSERTION, "", m.group(10));
  }

  /** Told only of plain numbers: the others need the transcript. */
  private static boolean isBackwards(String start, String end, Type type) {
    if (!start.matches("\\d{1,9}") || !end.matches("\\d{1,9}")) {
      return false;
    }
    int bases = Integer.parseInt(end) - Integer.parseInt(start);
    return type == Type.INSERTION ? bases != 1 : bases < 1;
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
    NONE;

    private static Type of(String word) {
      return switch (word) {
        case "del" -> DELETION;
        case "dup" -> DUPLICATION;
        default -> INVERSION;
      };
    }
  }
}
