package io.github.dynactin.report;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * From dates to places on an axis of whole months.
 *
 * @param start first day on it, the first of a month
 * @param end first day that isn't on it, the first of a month
 */
record TimeScale(LocalDate start, LocalDate end) {
  /** The scale that holds every dated event; none if no event is dated. */
  static Optional<TimeScale> over(List<Event> events) {
    Optional<LocalDate> first =
        events.stream().flatMap(e -> e.first().stream()).min(LocalDate::compareTo);
    Optional<LocalDate> last =
        events.stream().flatMap(e -> e.last().stream()).max(LocalDate::compareTo);
    return first.flatMap(f -> last.map(l -> new TimeScale(monthOf(f), monthOf(l).plusMonths(1))));
  }

  private static LocalDate monthOf(LocalDate day) {
    return YearMonth.from(day).atDay(1);
  }

  /** Where a day begins: 0 for the left end of the axis, 1 for the right. */
  double at(LocalDate day) {
    return (double) ChronoUnit.DAYS.between(start, day) / ChronoUnit.DAYS.between(start, end);
  }

  /** The number of months on the axis. */
  long months() {
    return ChronoUnit.MONTHS.between(start, end);
  }

  /** The months on the axis that begin a step of so many months, counted from January. */
  List<YearMonth> ticks(int step) {
    return start
        .datesUntil(end, Period.ofMonths(1))
        .map(YearMonth::from)
        .filter(month -> (month.getYear() * 12 + month.getMonthValue() - 1) % step == 0)
        .toList();
  }
}
