package io.github.dynactin.report;

/**
 * How wide words are at the size of the picture's labels. Which font a reader has isn't known here,
 * so the guess is that of a wide one.
 */
final class TextWidth {
  private static final double NARROW = 5.1;
  private static final double USUAL = 8;
  private static final double BROAD = 12.5;

  private TextWidth() {}

  /** The width in pixels, rather too much than too little. */
  static double of(String words) {
    return words.codePoints().mapToDouble(TextWidth::of).sum();
  }

  /** The words, cut with an ellipsis if they are wider than that. */
  static String shorten(String words, double width) {
    if (of(words) <= width) {
      return words;
    }
    int end = words.length();
    while (end > 0 && of(words.substring(0, end)) + BROAD > width) {
      end = words.offsetByCodePoints(end, -1);
    }
    return words.substring(0, end).strip() + "…";
  }

  private static double of(int c) {
    if ("iIjlfrt.,:;·'!|()[] ".indexOf(c) >= 0) {
      return NARROW;
    }
    boolean broad = c > 0x2e7f || "mwMW%+=".indexOf(c) >= 0;
    return broad ? BROAD : Character.isUpperCase(c) ? USUAL + 1.5 : USUAL;
  }
}
