package io.github.dynactin.report;

import static java.util.Objects.requireNonNull;

/**
 * Words on a page.
 *
 * @param words as they are; escaped when written
 */
record Text(String words) implements Html {
  private static final int REPLACEMENT = 0xFFFD;

  Text {
    requireNonNull(words, "words");
  }

  @Override
  public void writeTo(StringBuilder out) {
    escape(words, out);
  }

  /** Appends a text so that it is nothing but text, between tags and between quotes. */
  static void escape(String words, StringBuilder out) {
    words.codePoints().forEach(c -> escape(c, out));
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
    }
  }

  /** Characters that XML 1.0 knows; a lone half of a surrogate pair isn't one. */
  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t';
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
