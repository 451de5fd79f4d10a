package io.github.dynactin.model;

/**
 * How far an end may lie from its stated position (VCF {@code CIPOS}, {@code CIEND}).
 *
 * @param lower bases before it, 0 or negative
 * @param upper bases behind it, 0 or more
 */
public record ConfidenceInterval(int lower, int upper) {
  public ConfidenceInterval {
    if (lower > 0 || upper < 0) {
      throw new IllegalArgumentException(
          "a confidence interval is written around its position: lower is 0 or less, upper 0 or"
              + " more");
    }
  }
}
