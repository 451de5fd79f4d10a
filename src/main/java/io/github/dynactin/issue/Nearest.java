package io.github.dynactin.issue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that a mistyped one was probably meant to be. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /** The nearest of the words, if one is near: about one slip in four letters. */
  public static Optional<String> to(String given, Collection<String> words) {
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> distance(given, word) <= 1 + word.length() / 4)
        .min(Comparator.comparingInt((String word) -> distance(given, word)));
  }

  /**
   * How many letters must be put in, taken out, replaced, or swapped with their neighbour, whatever
   * their case (optimal string alignment).
   */
  private static int distance(String given, String word) {
    int[][] rows = new int[given.length() + 1][word.length() + 1];
    for (int i = 0; i <= given.length(); i++) {
      for (int j = 0; j <= word.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : least(rows, i, j, given, word);
      }
    }
    return rows[given.length()][word.length()];
  }

  private static int least(int[][] rows, int i, int j, String given, String word) {
    int replaced = rows[i - 1][j - 1] + (same(given, i, word, j) ? 0 : 1);
    int least = Math.min(replaced, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped = i > 1 && j > 1 && same(given, i, word, j - 1) && same(given, i - 1, word, j);
    return swapped ? Math.min(least, 1 + rows[i - 2][j - 2]) : least;
  }

  private static boolean same(String given, int i, String word, int j) {
    return Character.toLowerCase(given.charAt(i - 1)) == Character.toLowerCase(word.charAt(j - 1));
  }
}
