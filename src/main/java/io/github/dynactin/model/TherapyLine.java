package io.github.dynactin.model;

/**
 * Which line of therapy.
 *
 * @param number 1 for the first
 */
public record TherapyLine(int number) {
  public TherapyLine {
    if (number < 1 || number > 50) {
      throw new IllegalArgumentException("a line of therapy is between 1 and 50");
    }
  }
}
