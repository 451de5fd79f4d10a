package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often and how long failed requests of a run are sent again.
 *
 * @param initialDelay upper bound of the delay before the second attempt; it doubles with each
 *     further attempt
 * @param maxDelay the computed delay doubles up to here; a longer {@code Retry-After} is respected
 * @param timeout most time that a run spends on failed requests and on waiting, all lanes together;
 *     zero never retries
 * @param maxAttempts most attempts for one request while the server answers other requests
 */
public record RetrySettings(
    Duration initialDelay, Duration maxDelay, Duration timeout, int maxAttempts) {
  private static final Duration INITIAL_DELAY = Duration.ofSeconds(1);
  private static final Duration MAX_DELAY = Duration.ofSeconds(64);
  private static final Duration TIMEOUT = Duration.ofMinutes(15);
  private static final int MAX_ATTEMPTS = 10;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a delay or the number of attempts isn't positive
   */
  public RetrySettings {
    requireNonNull(timeout, "timeout");
    if (initialDelay.toMillis() < 1
        || maxDelay.compareTo(initialDelay) < 0
        || timeout.isNegative()) {
      throw new IllegalArgumentException(
          "delays must be positive, and maxDelay at least initialDelay");
    }
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts " + maxAttempts + " is not positive");
    }
  }

  /** 1 s, doubling to 64 s; 15 minutes a run; 10 attempts a request. */
  public static RetrySettings defaults() {
    return new RetrySettings(INITIAL_DELAY, MAX_DELAY, TIMEOUT, MAX_ATTEMPTS);
  }

  /** The same with another timeout; zero gives up at the first failure. */
  public RetrySettings withTimeout(Duration other) {
    return new RetrySettings(initialDelay, maxDelay, other, maxAttempts);
  }
}
