package io.github.dynactin.report;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.TimeElement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to the patient.
 *
 * @param lane where on the timeline
 * @param tone good, bad or neither
 * @param title short, for the picture
 * @param detail more of it, for the table; may be empty
 * @param time as exact as stated
 * @param origins where it stands in the input
 */
record Event(
    Lane lane, Tone tone, String title, String detail, TimeElement time, List<Origin> origins) {
  Event {
    title = Words.capital(title);
    origins = List.copyOf(origins);
  }

  /** How it looks for the patient, as far as the source says so in a word that means it. */
  enum Tone {
    PLAIN,
    GOOD,
    STEADY,
    BAD
  }

  /** True if the source says anything that has a place on an axis of dates. */
  boolean isDated() {
    return first().isPresent();
  }

  /** The first day that it may touch; for an open start, the last day that is known of. */
  Optional<LocalDate> first() {
    return edge(true);
  }

  /** The last day that it may touch; for an open end, the first day that is known of. */
  Optional<LocalDate> last() {
    return edge(false);
  }

  private Optional<LocalDate> edge(boolean first) {
    if (time instanceof DateInterval interval) {
      Optional<PartialDate> start = interval.start();
      Optional<PartialDate> end = interval.end();
      return first
          ? start.or(() -> end).map(PartialDate::earliest)
          : end.or(() -> start).map(PartialDate::latest);
    }
    return time instanceof PartialDate date
        ? Optional.of(first ? date.earliest() : date.latest())
        : Optional.empty();
  }
}
