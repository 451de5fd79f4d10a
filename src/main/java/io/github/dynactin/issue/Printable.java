package io.github.dynactin.issue;

/** Text from outside, such as a file's name, in a form that can't change a terminal or a line. */
public final class Printable {
  private Printable() {}

  /**
   * The text with every character escaped (as {@code \\u001b}) that a terminal may act on, that
   * ends a line, or that can't be seen: controls, format characters such as those that turn the
   * direction of writing, line and paragraph separators, and lone surrogates.
   */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (isPair) {
        printable.append(c).append(text.charAt(++i));
      } else if (isHidden(c)) {
        printable.append("\\u%04x".formatted((int) c));
      } else {
        printable.append(c);
      }
    }
    return printable.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHidden(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
