package io.github.dynactin.delivery.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Writes and reads numbers of 0 or more in as few bytes as possible, seven bits in each. */
final class Varint {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Varint() {}

  static void write(long number, ByteArrayOutputStream out) {
    long rest = number;
    while (rest >= MORE) {
      out.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= BITS;
    }
    out.write((int) rest);
  }

  static long readLong(ByteBuffer in) {
    long number = 0;
    int shift = 0;
    int next = in.get();
    while (next < 0) {
      number |= (long) (next & (MORE - 1)) << shift;
      shift += BITS;
      next = in.get();
    }
    return number | (long) next << shift;
  }

  static int read(ByteBuffer in) {
    return (int) readLong(in);
  }
}
