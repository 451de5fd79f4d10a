package io.github.dynactin.reader;

/**
 * Which findings were handed on already, by their names: 16 to 32 bytes a finding. It is there for
 * one sample's findings; more than {@link #MOST} aren't one sample's.
 */
final class SeenIds {
  /** Most findings of one table. */
  static final int MOST = 1 << 22;

  private static final int DIGITS = 16;

  private long[] slots = new long[1 << 10];
  private int count;

  /** True if this name wasn't there; its last sixteen digits of {@link FindingIds} are compared. */
  boolean add(String id) {
    if (2 * (count + 1) > slots.length) {
      grow();
    }
    // Zero is an empty slot.
    long hash = Long.parseUnsignedLong(id, id.length() - DIGITS, id.length(), 16) | 1;
    boolean added = put(hash);
    count += added ? 1 : 0;
    return added;
  }

  boolean isFull() {
    return count >= MOST;
  }

  private boolean put(long hash) {
    int slot = (int) (hash >>> 20) & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = hash;
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long hash : old) {
      if (hash != 0) {
        put(hash);
      }
    }
  }
}
