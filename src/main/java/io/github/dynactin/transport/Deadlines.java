package io.github.dynactin.transport;

import java.time.Duration;

/**
 * How long a request may take.
 *
 * @param connect to open a connection
 * @param read between two packets of the answer
 * @param total from the first to the last byte of request and answer; a server that drips can't
 *     stretch it
 */
public record Deadlines(Duration connect, Duration read, Duration total) {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofMinutes(1);
  private static final Duration TOTAL = Duration.ofMinutes(2);

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

  private static void requireSensible(Duration duration, String name) {
    if (duration.toMillis() < 1 || duration.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          name + " " + duration + " is not between a millisecond and a day");
    }
  }
}
