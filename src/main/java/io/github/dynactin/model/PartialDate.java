package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar date as exact as stated: a year, a month of a year, or a day.
 *
 * @param year 1800 to 2199
 * @param month 1 to 12, if stated
 * @param day day of that month, if stated; only with a month
 */
public record PartialDate(int year, OptionalInt month, OptionalInt day) implements TimeElement {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    requireNonNull(month, "month");
    requireNonNull(day, "day");
    if (year < 1800 || year > 2199) {
      throw new IllegalArgumentException("a year is between 1800 and 2199");
    }
    if (day.isPresent() && month.isEmpty()) {
      throw new IllegalArgumentException("a day needs a month");
    }
    if (!exists(year, month, day)) {
      throw new IllegalArgumentException("no such day in the calendar");
    }
  }

  /**
   * Reads {@code 2023}, {@code 2023-01} or {@code 2023-01-27}.
   *
   * @throws IllegalArgumentException if the text has another form, or there is no such day
   */
  public static PartialDate parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("a date is written YYYY, YYYY-MM or YYYY-MM-DD");
    }
    return new PartialDate(
        Integer.parseInt(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
  }

  /** The first day that it may mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, month.orElse(1), day.orElse(1));
  }

  /** The last day that it may mean. */
  public LocalDate latest() {
    LocalDate lastOfMonth = YearMonth.of(year, month.orElse(12)).atEndOfMonth();
    return day.isPresent() ? earliest() : lastOfMonth;
  }

  /** As ISO 8601 and FHIR write it, as exact as stated. */
  @Override
  public String toString() {
    String text = String.format(Locale.ROOT, "%04d", year);
    if (month.isPresent()) {
      text += String.format(Locale.ROOT, "-%02d", month.getAsInt());
    }
    return day.isPresent() ? text + String.format(Locale.ROOT, "-%02d", day.getAsInt()) : text;
  }

  private static OptionalInt number(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static boolean exists(int year, OptionalInt month, OptionalInt day) {
    try {
      LocalDate.of(year, month.orElse(1), day.orElse(1));
      return true;
    } catch (DateTimeException impossible) {
      return false;
    }
  }
}
