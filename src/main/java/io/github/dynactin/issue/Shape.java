package io.github.dynactin.issue;

/**
 * Describes a value without giving it away: digits become 9, letters become a. {@code 2023-13-45}
 * reads {@code 9999-99-99}. Used wherever a message must say what was given and the value may be a
 * patient's.
 */
public final class Shape {
  private static final int LONGEST = 40;

  private Shape() {}

  /** The shape of a text, cut after 40 characters. */
  public static String of(String value) {
    StringBuilder shape = new StringBuilder();
    value.codePoints().limit(LONGEST).forEach(c -> shape.appendCodePoint(mask(c)));
    boolean cut = value.codePointCount(0, value.length()) > LONGEST;
    return shape + (cut ? "… (" + value.length() + " characters)" : "");
  }

  private static int mask(int c) {
    if (Character.isDigit(c)) {
      return '9';
    }
    if (Character.isLetter(c)) {
      return 'a';
    }
    return Character.isISOControl(c) || c > 0x7e ? '?' : c;
  }
}
