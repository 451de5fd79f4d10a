package io.github.dynactin.reader;

import java.util.Optional;

/** Whole numbers as files write them. The JDK's own reading quotes what it can't read. */
public final class Whole {
  private static final int LONGEST = 9;

  private Whole() {}

  /** A number of one to nine digits and nothing else; empty for any other text. */
  public static Optional<Integer> of(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && !text.isEmpty() && text.length() <= LONGEST
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  /**
   * The same where a number must be.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static int asked(String text) {
    return of(text)
        .orElseThrow(
            () -> new IllegalArgumentException("a whole number is asked for, without a sign"));
  }
}
