package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A span of time, both ends included; an end that isn't stated stays open and says nothing.
 *
 * @param start first date, if stated
 * @param end last date, if stated; never before the start
 */
public record DateInterval(Optional<PartialDate> start, Optional<PartialDate> end)
    implements TimeElement {
  public DateInterval {
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    if (start.isEmpty() && end.isEmpty()) {
      throw new IllegalArgumentException("an interval needs a start or an end");
    }
    if (start.isPresent()
        && end.isPresent()
        && end.get().latest().isBefore(start.get().earliest())) {
      throw new IllegalArgumentException("an interval ends before it starts");
    }
  }
}
