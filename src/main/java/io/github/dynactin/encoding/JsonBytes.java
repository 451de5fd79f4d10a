package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * JSON in UTF-8 that grows. Every value is written with a comma behind it, which the end of its
 * object or array turns into the bracket; so nobody has to know who comes first.
 */
final class JsonBytes {
  private static final int FIRST_SIZE = 8 * 1024;
  private static final int SMALL = 1024 * 1024;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int size;

  /** Whether it is worth its memory between two uses. */
  boolean isSmall() {
    return bytes.length <= SMALL;
  }

  int size() {
    return size;
  }

  /** Forgets what was written since the size was this. */
  void backTo(int earlierSize) {
    size = earlierSize;
  }

  /** A copy of what was written since the size was this. */
  byte[] since(int earlierSize) {
    return Arrays.copyOfRange(bytes, earlierSize, size);
  }

  /** JSON as it is. */
  void raw(byte[] json) {
    append(json, 0, json.length);
  }

  /** A string. */
  void string(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    ensure(utf8.length + 3);
    bytes[size++] = '"';
    int start = 0;
    int escape = Escapes.next(utf8, 0);
    while (escape < utf8.length) {
      append(utf8, start, escape);
      raw(Escapes.of(utf8[escape]));
      start = escape + 1;
      escape = Escapes.next(utf8, start);
    }
    append(utf8, start, escape);
    ensure(2);
    bytes[size++] = '"';
    bytes[size++] = ',';
  }

  /** A number or a truth value, as its text. */
  void bare(String text) {
    raw(text.getBytes(UTF_8));
    ensure(1);
    bytes[size++] = ',';
  }

  void endObject() {
    end((byte) '}');
  }

  void endArray() {
    end((byte) ']');
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size - 1);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size - 1);
  }

  private void append(byte[] text, int from, int to) {
    int length = to - from;
    ensure(length);
    System.arraycopy(text, from, bytes, size, length);
    size += length;
  }

  private void end(byte bracket) {
    ensure(2);
    if (bytes[size - 1] == ',') {
      bytes[size - 1] = bracket;
    } else {
      bytes[size++] = bracket;
    }
    bytes[size++] = ',';
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
