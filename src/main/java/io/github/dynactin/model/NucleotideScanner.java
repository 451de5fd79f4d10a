package io.github.dynactin.model;

import java.util.Optional;

/**
 * Reads the notation of a change of DNA from left to right; at no sign it has a choice. A regular
 * expression says the same in fewer lines and takes ten times as long, which counts in a file of
 * millions.
 */
final class NucleotideScanner {
  private final String text;
  private int at;

  NucleotideScanner(String text) {
    this.text = text;
  }

  /** What is written; empty if it has another form. */
  Optional<NucleotideChange> read() {
    int start = at;
    if (!place()) {
      return Optional.empty();
    }
    String first = text.substring(start, at);
    Optional<String> second = Optional.empty();
    if (takes("_")) {
      start = at;
      if (!place()) {
        return Optional.empty();
      }
      second = Optional.of(text.substring(start, at));
    }
    return change(first, second);
  }

  private Optional<NucleotideChange> change(String first, Optional<String> second) {
    if (takes("del")) {
      String gone = bases();
      return takes("ins")
          ? added()
              .map(
                  came ->
                      new NucleotideChange(first, second, NucleotideChange.Type.DELINS, gone, came))
          : whole(first, second, NucleotideChange.Type.DELETION, gone, "");
    }
    if (takes("ins")) {
      return added()
          .map(
              came ->
                  new NucleotideChange(first, second, NucleotideChange.Type.INSERTION, "", came));
    }
    if (takes("dup")) {
      return whole(first, second, NucleotideChange.Type.DUPLICATION, bases(), "");
    }
    if (takes("inv")) {
      return whole(first, second, NucleotideChange.Type.INVERSION, bases(), "");
    }
    return takes("=")
        ? whole(first, second, NucleotideChange.Type.NONE, "", "")
        : substitutionOrRepeat(first, second);
  }

  private Optional<NucleotideChange> substitutionOrRepeat(String first, Optional<String> second) {
    int start = at;
    String unit = bases();
    if (unit.length() == 1 && takes(">")) {
      String came = bases();
      return came.length() == 1
          ? whole(first, second, NucleotideChange.Type.SUBSTITUTION, unit, came)
          : Optional.empty();
    }
    return takes("[") && digits() && takes("]")
        ? whole(first, second, NucleotideChange.Type.REPEAT, "", text.substring(start, at))
        : Optional.empty();
  }

  /** The change, if nothing stands behind it. */
  private Optional<NucleotideChange> whole(
      String first, Optional<String> second, NucleotideChange.Type type, String gone, String came) {
    return at == text.length()
        ? Optional.of(new NucleotideChange(first, second, type, gone, came))
        : Optional.empty();
  }

  /** Bases that came, or how many; to the end of the text. */
  private Optional<String> added() {
    int start = at;
    boolean sound =
        takes("(") ? digits() && (!takes("_") || digits()) && takes(")") : digits() || hasBases();
    return sound && at == text.length() ? Optional.of(text.substring(start)) : Optional.empty();
  }

  /** A position, one that isn't known, or the two between which it lies. */
  private boolean place() {
    if (takes("?")) {
      return true;
    }
    return takes("(") ? end() && takes("_") && end() && takes(")") : point();
  }

  private boolean end() {
    return takes("?") || point();
  }

  /** {@code 734}, {@code -3}, {@code *12}, {@code 734+1}. */
  private boolean point() {
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '*')) {
      at++;
    }
    if (!number()) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
      return number();
    }
    return true;
  }

  private boolean number() {
    return at < text.length() && text.charAt(at) != '0' && digits();
  }

  private boolean digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > start;
  }

  private boolean hasBases() {
    return !bases().isEmpty();
  }

  private String bases() {
    int start = at;
    while (at < text.length() && "ACGTN".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean takes(String word) {
    boolean there = text.startsWith(word, at);
    at += there ? word.length() : 0;
    return there;
  }
}
