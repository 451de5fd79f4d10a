package io.github.dynactin.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves all dates of one patient by the same number of days. Dates to the day keep their distance
 * exactly. A month or a year is moved by its middle and stays a month or a year: equal precision
 * keeps its order, and no precision is claimed that wasn't there.
 *
 * @param days how far, never 0 unless dates aren't shifted at all
 * @param timeOfDay whether times of day stay
 */
record DateShift(int days, boolean timeOfDay) {
  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(T.+)?)?)?");

  private static final int MID_MONTH = 15;
  private static final int MID_YEAR = 183;

  /** The shift of a patient: as likely one number of days as another, the same each time. */
  static DateShift of(PrivacyKey key, String patient, DatePolicy policy) {
    int span = policy.shiftDays();
    if (span == 0) {
      return new DateShift(0, policy.timeOfDay());
    }
    long number = key.number(PrivacyKey.Purpose.DAYS, Integer.toString(span), patient);
    int place = (int) Long.remainderUnsigned(number, 2L * span);
    return new DateShift(place < span ? place - span : place - span + 1, policy.timeOfDay());
  }

  /** A date or dateTime as FHIR writes it, moved; empty if it is none or leaves the calendar. */
  Optional<String> date(String stated) {
    Matcher parts = DATE.matcher(stated);
    return parts.matches() ? moved(parts) : Optional.empty();
  }

  /** An instant, moved; empty if times of day don't stay, because an instant is nothing without. */
  Optional<String> instant(String stated) {
    return timeOfDay ? date(stated) : Optional.empty();
  }

  private Optional<String> moved(Matcher parts) {
    try {
      String moved = middle(parts).plusDays(days).toString();
      boolean plain = moved.matches("\\d{4}-\\d\\d-\\d\\d") && !moved.startsWith("0000");
      String time = timeOfDay && parts.group(4) != null ? parts.group(4) : "";
      return plain ? Optional.of(moved.substring(0, length(parts)) + time) : Optional.empty();
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  private static LocalDate middle(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return LocalDate.ofYearDay(year, MID_YEAR);
    }
    int month = Integer.parseInt(parts.group(2));
    int day = parts.group(3) == null ? MID_MONTH : Integer.parseInt(parts.group(3));
    return LocalDate.of(year, month, day);
  }

  /** Of {@code 2022-09-08} as much as was stated. */
  private static int length(Matcher parts) {
    if (parts.group(3) != null) {
      return 10;
    }
    return parts.group(2) != null ? 7 : 4;
  }
}
