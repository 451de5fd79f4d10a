package io.github.dynactin.job;

import java.util.Arrays;

/** Many numbers and their percentiles, in 8 bytes each. Not thread-safe. */
public final class Samples {
  private static final int FIRST = 64;
  private static final double WHOLE = 100.0;

  private long[] values = new long[FIRST];
  private int count;
  private long sum;
  private boolean sorted = true;

  /** No numbers yet. */
  public Samples() {}

  /** Adds a number. */
  public void add(long value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count] = value;
    count++;
    sum += value;
    sorted = false;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** All together. */
  public long sum() {
    return sum;
  }

  /**
   * The smallest of the numbers that isn't exceeded by this part of them (nearest rank).
   *
   * @param percent above 0, to 100
   * @return 0 if there are no numbers
   */
  public long percentile(double percent) {
    if (percent <= 0 || percent > WHOLE) {
      throw new IllegalArgumentException("a percentile is above 0, and at most 100");
    }
    if (count == 0) {
      return 0;
    }
    if (!sorted) {
      Arrays.sort(values, 0, count);
      sorted = true;
    }
    return values[(int) Math.ceil(percent / WHOLE * count) - 1];
  }
}
