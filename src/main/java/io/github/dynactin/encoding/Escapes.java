package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;

/** What a string's bytes in UTF-8 become in JSON. */
final class Escapes {
  private static final byte[][] WRITTEN = written(); // by the unsigned value of a byte

  private Escapes() {}

  /** What is written for a byte. */
  static byte[] of(byte b) {
    return WRITTEN[b & 0xFF];
  }

  /** The index of the next byte that doesn't stand for itself, or the length. */
  static int next(byte[] text, int from) {
    for (int i = from; i < text.length; i++) {
      byte b = text[i];
      if ((b >= 0 && b < ' ') || b == '"' || b == '\\') {
        return i;
      }
    }
    return text.length;
  }

  private static byte[][] written() {
    byte[][] written = new byte[256][];
    for (int b = 0; b < written.length; b++) {
      written[b] = b < ' ' ? control((char) b).getBytes(US_ASCII) : new byte[] {(byte) b};
    }
    written['"'] = "\\\"".getBytes(US_ASCII);
    written['\\'] = "\\\\".getBytes(US_ASCII);
    return written;
  }

  private static String control(char c) {
    return switch (c) {
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> "\\u" + HexFormat.of().withUpperCase().toHexDigits(c);
    };
  }
}
