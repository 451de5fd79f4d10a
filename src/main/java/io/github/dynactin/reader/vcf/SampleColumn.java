package io.github.dynactin.reader.vcf;

import java.util.Arrays;
import java.util.Optional;

/** What FORMAT says of one sample, in one record after the other. */
final class SampleColumn {
  private final KeyNames keys;
  private String format = "";
  private int[] layout = new int[0];
  private boolean sound = true;
  private String line = "";
  private int[] from = new int[32];
  private int[] to = new int[32];
  private int[] place = new int[64];
  private int count;

  SampleColumn(KeyNames keys) {
    this.keys = keys;
  }

  /** Learns what the values mean; false if a key is empty, stands twice, or GT isn't the first. */
  boolean readFormat(String column) {
    if (column.equals(format)) {
      return sound;
    }
    format = column;
    Arrays.fill(place, 0);
    String[] names = column.split(":", -1);
    layout = new int[names.length];
    sound = true;
    for (int i = 0; i < names.length; i++) {
      int key = keys.number(names[i], 0, names[i].length());
      if (key >= place.length) {
        place = Arrays.copyOf(place, 2 * key);
      }
      sound &= !names[i].isEmpty() && place[key] == 0;
      layout[i] = key;
      place[key] = i + 1;
    }
    sound &= place[FormatKey.GT.number()] <= 1;
    return sound;
  }

  /** Looks at a column; false if it has more values than FORMAT has keys. */
  boolean read(String newLine, int start, int end) {
    line = newLine;
    count = 0;
    if (from.length < layout.length) {
      from = new int[layout.length];
      to = new int[layout.length];
    }
    int at = start;
    while (at <= end) {
      if (count == layout.length) {
        return false;
      }
      int stop = at;
      while (stop < end && line.charAt(stop) != ':') {
        stop++;
      }
      from[count] = at;
      to[count++] = stop;
      at = stop + 1;
    }
    return true;
  }

  /** True if FORMAT has the key, whatever this sample says. */
  boolean has(FormatKey key) {
    return place[key.number()] > 0;
  }

  /** The value; empty if the key isn't there, has none, or says {@code .}. */
  Optional<String> value(FormatKey key) {
    int entry = place[key.number()] - 1;
    return entry < 0 || entry >= count || isEmpty(entry)
        ? Optional.empty()
        : Optional.of(line.substring(from[entry], to[entry]));
  }

  /** True if it has no value at all: {@code .}, {@code .:.}. */
  boolean saysNothing() {
    for (int i = 0; i < count; i++) {
      if (!isEmpty(i)) {
        return false;
      }
    }
    return true;
  }

  /** True if all its values are there, and the last is of a key that nobody reads. */
  boolean endsUnread() {
    int last = layout.length - 1;
    return last >= 0
        && (count == 0 || count == layout.length)
        && layout[last] >= FormatKey.values().length;
  }

  /** Counts the keys that nobody reads. */
  void countUnread(long[] counts) {
    int known = FormatKey.values().length;
    for (int i = 0; i < count; i++) {
      if (layout[i] >= known && layout[i] < counts.length && !isEmpty(i)) {
        counts[layout[i]]++;
      }
    }
  }

  /** How many values there are. */
  int count() {
    return count;
  }

  /** The number of a value's key, by its place. */
  int key(int entry) {
    return layout[entry];
  }

  int from(int entry) {
    return from[entry];
  }

  int to(int entry) {
    return to[entry];
  }

  String line() {
    return line;
  }

  /** How many alleles the genotype has; 2 if there is none. */
  int ploidy() {
    int entry = place[FormatKey.GT.number()] - 1;
    if (entry < 0 || entry >= count) {
      return 2;
    }
    int alleles = 1;
    for (int i = from[entry]; i < to[entry]; i++) {
      char c = line.charAt(i);
      alleles += c == '/' || c == '|' ? 1 : 0;
    }
    return alleles;
  }

  /** Nothing but points, commas and slashes says nothing: {@code .,.}. */
  private boolean isEmpty(int entry) {
    for (int i = from[entry]; i < to[entry]; i++) {
      char c = line.charAt(i);
      if (c != '.' && c != ',') {
        return false;
      }
    }
    return true;
  }
}
