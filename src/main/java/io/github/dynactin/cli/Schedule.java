package io.github.dynactin.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When runs are due, by the clock on a wall somewhere. A time that is skipped when clocks go
 * forward is due as much later; one that comes twice when they go back is due once.
 *
 * @param cron the times
 * @param zone where the wall is
 */
record Schedule(Cron cron, ZoneId zone) {
  /** The first due time after this one. */
  Instant after(Instant time) {
    LocalDateTime local = time.atZone(zone).toLocalDateTime();
    while (true) {
      local = cron.next(local);
      // Skipped times are moved on by as much as the clocks; of two the first is taken.
      ZonedDateTime due = ZonedDateTime.of(local, zone);
      if (due.toInstant().isAfter(time)) {
        return due.toInstant();
      }
      if (due.withLaterOffsetAtOverlap().toInstant().isAfter(time)) {
        return due.withLaterOffsetAtOverlap().toInstant();
      }
    }
  }
}
