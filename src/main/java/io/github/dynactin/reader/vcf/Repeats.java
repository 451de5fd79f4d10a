package io.github.dynactin.reader.vcf;

import java.util.Arrays;

/**
 * Which findings were handed on already. Remembers a million of them; then, as long as the file is
 * in order, only those near the present position, for no later record can repeat the others, and
 * all that have two ends, which a record far away can tell again. So memory doesn't grow with the
 * file; one that is long and in no order, or that holds half a million of the latter, is refused.
 *
 * <p>Names are compared by 63 bits of a digest. Should two of a file's names ever share them, the
 * second record is left out as repeated, with its line: a fact is never lost in silence. Of five
 * million names that has a chance of one in a million.
 */
final class Repeats {
  /** How far a change may lie from the position of its record. */
  private static final int NEAR = 10_000;

  private static final int MOST = 1 << 20;
  private static final int MOST_FAR = 1 << 19;

  private long[] slots = new long[1 << 12];
  private int count;
  private long[] nearIds = new long[256];
  private int[] nearPositions = new int[256];
  private int near;
  private long[] farIds = new long[256];
  private int far;
  private boolean forgetful;

  /**
   * True if a finding of this id wasn't handed on before.
   *
   * @param twoEnds whether a record elsewhere may tell the same
   */
  boolean isFirst(String id, int position, boolean twoEnds) {
    long hash = Long.parseUnsignedLong(id, id.length() - 16, id.length(), 16) | 1;
    if (!add(hash)) {
      return false;
    }
    if (twoEnds) {
      farIds = far == farIds.length ? Arrays.copyOf(farIds, 2 * far) : farIds;
      farIds[far++] = hash;
    } else {
      if (near == nearIds.length) {
        makeRoom(position);
      }
      nearIds[near] = hash;
      nearPositions[near++] = position;
    }
    if (count >= MOST) {
      forget(position);
    }
    return true;
  }

  /** True once something was forgotten: from then on, only a file in order can be read. */
  boolean isForgetful() {
    return forgetful;
  }

  /** True if it holds more findings with two ends than can be remembered. */
  boolean isFull() {
    return far >= MOST_FAR;
  }

  /** A new chromosome begins: nothing of the one before is near. */
  void contigEnds() {
    near = 0;
  }

  private void makeRoom(int position) {
    int kept = 0;
    for (int i = 0; i < near; i++) {
      if (nearPositions[i] >= position - 2 * NEAR) {
        nearIds[kept] = nearIds[i];
        nearPositions[kept++] = nearPositions[i];
      }
    }
    near = kept;
    if (near > nearIds.length / 2) {
      nearIds = Arrays.copyOf(nearIds, 2 * nearIds.length);
      nearPositions = Arrays.copyOf(nearPositions, 2 * nearPositions.length);
    }
  }

  private void forget(int position) {
    forgetful = true;
    makeRoom(position);
    Arrays.fill(slots, 0);
    count = 0;
    for (int i = 0; i < near; i++) {
      add(nearIds[i]);
    }
    for (int i = 0; i < far; i++) {
      add(farIds[i]);
    }
  }

  private boolean add(long hash) {
    if (2 * count >= slots.length) {
      grow();
    }
    int slot = slot(hash);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = hash;
    count++;
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (long hash : old) {
      if (hash != 0) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
      }
    }
  }

  private int slot(long hash) {
    return (int) (hash >>> 20) & (slots.length - 1);
  }
}
