package io.github.dynactin.transport;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param connect to open a connection
 * @param read between two packets of the answer; a server is silent while it works
 * @param total from the first to the last byte of request and answer; a server that drips can't
 *     stretch it
 */
public record Deadlines(Duration connect, Duration read, Duration total) {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofMinutes(1);
  private static final Duration TOTAL = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** A bundle of this many entries is within the times as they stand. */
  private static final int USUAL_ENTRIES = 100;

  /** Ten to a hundred times what a cold server was seen to need (13 to 50 ms an entry). */
  private static final Duration MORE_PER_ENTRY = Duration.ofSeconds(1);

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if one is shorter than a millisecond or longer than a day
   */
  public Deadlines {
    requireSensible(connect, "connect");
    requireSensible(read, "read");
    requireSensible(total, "total");
  }

  /** 5 seconds to connect, a minute between packets, two minutes in all. */
  public static Deadlines defaults() {
    return new Deadlines(CONNECT, READ, TOTAL);
  }

  /** The same with another total; what is longer than it becomes as long. */
  public Deadlines withTotal(Duration other) {
    return new Deadlines(shorter(connect, other), shorter(read, other), other);
  }

  /** The times for a bundle: beyond 100 entries, each is given a second more. */
  Deadlines forEntries(int entries) {
    Duration more = MORE_PER_ENTRY.multipliedBy(Math.max(0, entries - USUAL_ENTRIES));
    return new Deadlines(
        connect, shorter(read.plus(more), LONGEST), shorter(total.plus(more), LONGEST));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static void requireSensible(Duration duration, String name) {
    if (duration.toMillis() < 1 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " " + duration + " is not between a millisecond and a day");
    }
  }
}
