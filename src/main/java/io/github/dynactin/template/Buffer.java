package io.github.dynactin.template;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow, and are used again. */
final class Buffer {
  private byte[] bytes = new byte[1 << 14];
  private int size;

  void clear() {
    size = 0;
  }

  void append(byte[] from, int start, int end) {
    int length = end - start;
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  /** What was written since it was cleared; until it is cleared again. */
  ByteBuffer written() {
    return ByteBuffer.wrap(bytes, 0, size);
  }
}
