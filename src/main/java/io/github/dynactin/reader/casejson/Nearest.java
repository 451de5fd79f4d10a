package io.github.dynactin.reader.casejson;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /** The nearest of the words, if one is near: about one slip in four letters. */
  static Optional<String> to(String given, Collection<String> words) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> distance(given, word) <= 1 + word.length() / 4)
        .min(Comparator.comparingInt((String word) -> distance(given, word)));
  }

  /** How many letters must be put in, taken out or replaced, whatever their case (Levenshtein). */
  private static int distance(String given, String word) {
    int[] row = new int[word.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= given.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(given.charAt(i - 1)) == Character.toLowerCase(word.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[word.length()];
  }
}
