package io.github.dynactin.trust;

import io.github.dynactin.delivery.Time;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** A clock that tests set; waiting costs nothing, and is counted. */
final class VirtualTime implements Time {
  private static final int MOST_SLEEPS = 2_000;
  private final Random random;
  private Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private Duration slept = Duration.ZERO;
  private int sleeps;
  private boolean runaway;

  VirtualTime(long seed) {
    random = new Random(seed);
  }

  /** A run that doesn't end by itself. */
  static final class Runaway extends Error {
    @Serial private static final long serialVersionUID = 1L;
  }

  /** Begins to count anew. */
  synchronized void begin() {
    slept = Duration.ZERO;
    sleeps = 0;
    runaway = false;
  }

  /** Moves the clock, forward or back. */
  synchronized void jump(Duration duration) {
    now = now.plus(duration);
  }

  /** Ends a run that makes too many requests. */
  synchronized void stopRunaway() {
    runaway = true;
  }

  synchronized Duration slept() {
    return slept;
  }

  synchronized boolean isRunaway() {
    return runaway;
  }

  @Override
  public synchronized Instant now() {
    if (runaway) {
      throw new Runaway();
    }
    return now;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    if (!duration.isNegative()) {
      slept = slept.plus(duration);
      now = now.plus(duration);
    }
    if (++sleeps > MOST_SLEEPS) {
      runaway = true;
    }
    if (runaway) {
      throw new Runaway();
    }
  }

  @Override
  public synchronized UUID uniqueId() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  @Override
  public synchronized Duration upTo(Duration bound) {
    long millis = Math.max(0, bound.toMillis());
    return Duration.ofMillis(millis == 0 ? 0 : (long) (random.nextDouble() * (millis + 1)));
  }
}
