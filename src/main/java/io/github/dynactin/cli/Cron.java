package io.github.dynactin.cli;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Times by five fields, as crontab(5) has them: minute, hour, day of month, month, day of week. A
 * field is a star, a number, a range, either with a step, or a list of those; months and days of
 * the week have names, and Sunday is 0 and 7. If both days are said, either will do.
 */
final class Cron {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
  private static final int FIELDS = 5;
  private static final int WEEK = 7;

  /** The 29th of February may be 8 years away. */
  private static final int MOST_YEARS = 9;

  private final BitSet minutes;
  private final BitSet hours;
  private final BitSet daysOfMonth;
  private final BitSet months;
  private final BitSet daysOfWeek;
  private final boolean eitherDay;

  /**
   * Reads the fields.
   *
   * @throws IllegalArgumentException if they aren't five, or one isn't as it should be, or if no
   *     day is ever meant
   */
  Cron(String text) {
    String[] fields = text.strip().split("\\s+", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "a schedule has five fields: minute, hour, day of month, month, day of week");
    }
    this.minutes = field("minute", fields[0], 0, 59, List.of());
    this.hours = field("hour", fields[1], 0, 23, List.of());
    this.daysOfMonth = field("day of month", fields[2], 1, 31, List.of());
    this.months = field("month", fields[3], 1, 12, MONTHS);
    this.daysOfWeek = field("day of week", fields[4], 0, WEEK, DAYS);
    if (daysOfWeek.get(WEEK)) {
      daysOfWeek.set(0);
    }
    this.eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    next(LocalDateTime.of(2000, 1, 1, 0, 0));
  }

  private static BitSet field(String name, String text, int first, int last, List<String> names) {
    BitSet set = new BitSet();
    for (String part : text.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] stepped = part.split("/", -1);
      String[] range = stepped[0].equals("*") ? new String[0] : stepped[0].split("-", -1);
      boolean stepOfOne = stepped.length == 2 && range.length == 1;
      if (stepped.length > 2 || range.length > 2 || stepOfOne) {
        throw wrong(name, first, last);
      }
      int from = range.length == 0 ? first : number(name, range[0], first, last, names);
      int to = range.length == 0 ? last : number(name, range[range.length - 1], first, last, names);
      int step = stepped.length == 1 ? 1 : number(name, stepped[1], 1, last, List.of());
      if (from > to) {
        throw wrong(name, first, last);
      }
      for (int i = from; i <= to; i += step) {
        set.set(i);
      }
    }
    return set;
  }

  private static int number(String name, String text, int first, int last, List<String> names) {
    int named = names.indexOf(text);
    if (named >= 0) {
      return named + first;
    }
    if (!text.matches("[0-9]{1,2}")) {
      throw wrong(name, first, last);
    }
    int number = Integer.parseInt(text);
    if (number < first || number > last) {
      throw wrong(name, first, last);
    }
    return number;
  }

  private static IllegalArgumentException wrong(String name, int first, int last) {
    return new IllegalArgumentException(
        "the %s is *, a number from %d to %d, a range, a range or * with a step, or a list of those"
            .formatted(name, first, last));
  }

  /** The first such time after this one, by the same clock on the wall. */
  LocalDateTime next(LocalDateTime after) {
    LocalDateTime time = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    LocalDateTime last = after.plusYears(MOST_YEARS);
    while (time.isBefore(last)) {
      if (!months.get(time.getMonthValue())) {
        time = time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
      } else if (!isDay(time)) {
        time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
      } else if (!hours.get(time.getHour())) {
        time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      } else if (!minutes.get(time.getMinute())) {
        time = time.plusMinutes(1);
      } else {
        return time;
      }
    }
    throw new IllegalArgumentException("there is no such day: check day of month and month");
  }

  private boolean isDay(LocalDateTime time) {
    boolean ofMonth = daysOfMonth.get(time.getDayOfMonth());
    boolean ofWeek = daysOfWeek.get(time.getDayOfWeek().getValue() % WEEK);
    return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
  }
}
