package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

/**
 * What a request may take.
 *
 * @param deadlines in time
 * @param responseBytes largest answer that is read, packed and unpacked
 */
public record Limits(Deadlines deadlines, long responseBytes) {
  private static final long RESPONSE_BYTES = 16L * 1024 * 1024;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if not even one byte may be answered
   */
  public Limits {
    requireNonNull(deadlines, "deadlines");
    if (responseBytes < 1) {
      throw new IllegalArgumentException("responseBytes " + responseBytes + " is not positive");
    }
  }

  /** The default times, and 16 MiB an answer. */
  public static Limits defaults() {
    return new Limits(Deadlines.defaults(), RESPONSE_BYTES);
  }
}
