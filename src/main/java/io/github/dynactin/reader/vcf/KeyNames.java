package io.github.dynactin.reader.vcf;

import java.util.Arrays;

/**
 * Numbers for the keys of INFO or FORMAT, so that a key is looked up where it stands in its line
 * and no text is made of it. Keys beyond a limit share one number: a file can't fill the memory.
 */
final class KeyNames {
  /** How many keys have a number of their own; it is the number of all others. */
  static final int MOST = 4096;

  private static final int SLOTS = 4 * MOST;
  private static final String OTHERS = "(others)";

  private final int[] slots = new int[SLOTS];
  private String[] names = new String[64];
  private int count;

  /** Starts with these; each has its place in the list as its number. */
  KeyNames(Iterable<String> known) {
    Arrays.fill(slots, -1);
    known.forEach(name -> number(name, 0, name.length()));
  }

  /** The number of the key that stands there. */
  int number(String line, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + line.charAt(i);
    }
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (slots[slot] >= 0) {
      String name = names[slots[slot]];
      if (name.length() == to - from && line.startsWith(name, from)) {
        return slots[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return count > MOST ? MOST : added(slot, line.substring(from, to));
  }

  private int added(int slot, String name) {
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
    }
    names[count] = count == MOST ? OTHERS : name;
    slots[slot] = count;
    return count++;
  }

  String name(int number) {
    return names[number];
  }

  int size() {
    return count;
  }
}
