package io.github.dynactin.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** A clock that only waiting moves, and chance that repeats itself. */
final class SimulatedTime implements Time {
  private final Random random;
  private Instant now = Instant.parse("2026-03-01T01:00:00Z");
  private Duration slept = Duration.ZERO;

  SimulatedTime(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    now = now.plus(duration);
    slept = slept.plus(duration);
  }

  @Override
  public synchronized UUID uniqueId() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  @Override
  public synchronized Duration upTo(Duration bound) {
    return Duration.ofMillis(random.nextLong(bound.toMillis() + 1));
  }

  /** Sets the clock, as an administrator or a bad battery does. */
  synchronized void jump(Duration by) {
    now = now.plus(by);
  }

  synchronized Duration slept() {
    return slept;
  }
}
