package io.github.dynactin.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers for people: with a space between thousands, and no more digits than they need. */
final class Numbers {
  private static final char THIN = '\u202f';

  private Numbers() {}

  /** A whole number. */
  static String of(long number) {
    return format("#,##0").format(number);
  }

  /** A number with so many digits after the point. */
  static String of(double number, int digits) {
    return format("#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits))).format(number);
  }

  /** A number for a drawing. */
  static String plain(double number) {
    DecimalFormat format = format("0.##");
    return format.format(number);
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN);
    return new DecimalFormat(pattern, symbols);
  }
}
