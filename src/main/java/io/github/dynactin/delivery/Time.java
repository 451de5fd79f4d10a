package io.github.dynactin.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The time, waiting and chance: a test gives its own. */
public interface Time {
  /** Now. */
  Instant now();

  /** Waits. */
  void sleep(Duration duration) throws InterruptedException;

  /** Nanoseconds of a clock that never jumps; only differences mean something. */
  default long nanoTime() {
    return System.nanoTime();
  }

  /** A random time between none and a bound, in milliseconds. */
  Duration upTo(Duration bound);

  /** A random identifier; each call returns another one. */
  default UUID uniqueId() {
    return UUID.randomUUID();
  }

  /** The time of the machine. */
  static Time system() {
    return new Time() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
      }

      @Override
      public Duration upTo(Duration bound) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound.toMillis() + 1));
      }
    };
  }
}
