package io.github.dynactin.reader.vcf;

import java.util.regex.Pattern;

/** How VCF writes numbers (VCF 4.3, section 1.3). */
final class Numerals {
  /** Below it are values that BCF keeps for other things. */
  private static final long LEAST = -2_147_483_640L;

  /** Every number of fewer characters fits into 32 bits. */
  private static final int SHORT = 10;

  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d++)?"
              + "|(?i:[-+]?(?:inf|infinity|nan))");

  private Numerals() {}

  /** True for a whole number of 32 bits. */
  static boolean isInteger(String line, int from, int to) {
    int digits =
        from < to && (line.charAt(from) == '-' || line.charAt(from) == '+') ? from + 1 : from;
    if (digits == to || to - digits > SHORT) {
      return false;
    }
    for (int i = digits; i < to; i++) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    if (to - from < SHORT) {
      return true;
    }
    long value = Long.parseLong(line, from, to, 10);
    return value >= LEAST && value <= Integer.MAX_VALUE;
  }

  /** True for a number with or without a point and an exponent, and for what isn't finite. */
  static boolean isFloat(String line, int from, int to) {
    boolean plain = from < to;
    int points = 0;
    for (int i = from; i < to && plain; i++) {
      char c = line.charAt(i);
      points += c == '.' ? 1 : 0;
      plain = (c >= '0' && c <= '9') || (c == '.' && to - from > 1 && points == 1);
    }
    return plain || (from < to && FLOAT.matcher(line).region(from, to).matches());
  }
}
