package io.github.dynactin.delivery;

/**
 * How large a transaction may be. What refers to each other in a circle stays together, whatever
 * its size.
 *
 * @param entries most resources
 * @param bytes most bytes of JSON
 */
public record BundleLimits(int entries, int bytes) {
  private static final int ENTRIES = 100;
  private static final int BYTES = 1024 * 1024;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one isn't positive
   */
  public BundleLimits {
    if (entries < 1 || bytes < 1) {
      throw new IllegalArgumentException("the limits of a transaction must be positive");
    }
  }

  /** 100 resources and 1 MiB: what servers take without complaint. */
  public static BundleLimits defaults() {
    return new BundleLimits(ENTRIES, BYTES);
  }
}
