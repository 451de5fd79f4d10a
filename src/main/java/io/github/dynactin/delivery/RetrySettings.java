package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How patient a delivery is with a server that doesn't answer, or asks for patience.
 *
 * @param first longest wait after the first failure; it doubles with each
 * @param longest the wait doubles up to here; a server that asks for more is given more
 * @param budget waiting of a whole run, all lanes together; when it is spent, the run ends
 * @param attempts how often one case is tried while others get through
 */
public record RetrySettings(Duration first, Duration longest, Duration budget, int attempts) {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(64);
  private static final Duration BUDGET = Duration.ofMinutes(15);
  private static final int ATTEMPTS = 10;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a wait isn't positive or the attempts are none
   */
  public RetrySettings {
    requireNonNull(budget, "budget");
    if (first.toMillis() < 1 || longest.compareTo(first) < 0 || budget.isNegative()) {
      throw new IllegalArgumentException("waits must be positive, the longest not the shortest");
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts " + attempts + " is not positive");
    }
  }

  /** 1 s, doubling to 64 s; 15 minutes a run; 10 attempts a case. */
  public static RetrySettings defaults() {
    return new RetrySettings(FIRST, LONGEST, BUDGET, ATTEMPTS);
  }

  /** The same with another budget; zero gives up at the first failure. */
  public RetrySettings withBudget(Duration other) {
    return new RetrySettings(first, longest, other, attempts);
  }
}
