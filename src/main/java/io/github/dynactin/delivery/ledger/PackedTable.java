package io.github.dynactin.delivery.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Stores rows of bytes and finds them by their keys. A row begins with a byte that isn't part of
 * the key; the key follows, a text as {@link TextCodec} encodes it, and then anything. Rows are
 * numbered from 0 on and never removed. Not thread-safe.
 */
final class PackedTable {
  /** Where the key of a row begins. */
  static final int KEY = 1;

  private static final int INITIAL_CAPACITY = 16;

  /** Spreads the bits of a hash over the index: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9E3779B9;

  private final TextCodec texts;
  private byte[][] rows = new byte[INITIAL_CAPACITY][];

  /** Numbers of rows, plus 1, at places that depend on the keys; 0 where there is none. */
  private int[] index = new int[2 * INITIAL_CAPACITY];

  private int size;

  PackedTable(TextCodec texts) {
    this.texts = texts;
  }

  int size() {
    return size;
  }

  /** The number of the row with a key; negative if there is none. */
  int find(byte[] key) {
    return index[slot(key, 0, key.length)] - 1;
  }

  /** Adds a row with a key that no other row has; returns its number. */
  int add(byte[] row) {
    if ((size + 1) * 4L > index.length * 3L) {
      index = new int[Math.multiplyExact(index.length, 2)];
      for (int number = 0; number < size; number++) {
        enter(number);
      }
    }
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size + size / 2);
    }
    rows[size] = row;
    enter(size);
    size++;
    return size - 1;
  }

  private void enter(int number) {
    byte[] row = rows[number];
    index[slot(row, KEY, keyEnd(row))] = number + 1;
  }

  byte[] row(int number) {
    return rows[number];
  }

  /** Replaces a row by one with the same key. */
  void replace(int number, byte[] row) {
    rows[number] = row;
  }

  /** Where the key of a row ends. */
  static int keyEnd(byte[] row) {
    ByteBuffer in = ByteBuffer.wrap(row).position(KEY);
    TextCodec.skip(in);
    return in.position();
  }

  String key(int number) {
    return texts.read(key(rows[number]));
  }

  private static ByteBuffer key(byte[] row) {
    return ByteBuffer.wrap(row).position(KEY);
  }

  /** The numbers of all rows, in the order of their keys. */
  int[] sorted() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparing(number -> key(rows[number]), texts::compare))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Where the number of the row with a key is, or would be. */
  private int slot(byte[] bytes, int from, int to) {
    int mask = index.length - 1;
    int slot = hash(bytes, from, to) & mask;
    while (index[slot] > 0 && !hasKey(rows[index[slot] - 1], bytes, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean hasKey(byte[] row, byte[] bytes, int from, int to) {
    int end = KEY + to - from;
    return end <= row.length && Arrays.equals(row, KEY, end, bytes, from, to);
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int spread = hash * SPREAD;
    return spread ^ spread >>> 16;
  }
}
