package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A number of copies, fractional where tumour and normal cells are mixed, or a range.
 *
 * @param low the fewest copies, 0 or more
 * @param high the most copies; the same as {@code low} if the number is exact
 */
public record CopyNumber(BigDecimal low, BigDecimal high) {
  public CopyNumber {
    requireNonNull(low, "low");
    requireNonNull(high, "high");
    if (low.signum() < 0) {
      throw new IllegalArgumentException("a copy number isn't negative");
    }
    if (high.compareTo(low) < 0) {
      throw new IllegalArgumentException("a range of copy numbers has its low end first");
    }
  }

  /** One number. */
  public static CopyNumber exactly(BigDecimal copies) {
    return new CopyNumber(copies, copies);
  }

  /** True if it is one number and no range. */
  public boolean isExact() {
    return low.compareTo(high) == 0;
  }

  @Override
  public String toString() {
    return isExact() ? low.toPlainString() : low.toPlainString() + " to " + high.toPlainString();
  }
}
