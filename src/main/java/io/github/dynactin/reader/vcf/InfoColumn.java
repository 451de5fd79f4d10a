package io.github.dynactin.reader.vcf;

import java.util.Arrays;
import java.util.Optional;

/** The INFO column of one record after the other: where its keys and values stand. */
final class InfoColumn {
  private final KeyNames keys;
  private String line = "";
  private int[] number = new int[64];
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int[] place = new int[64];
  private int count;
  private boolean sound = true;

  InfoColumn(KeyNames keys) {
    this.keys = keys;
  }

  /** Looks at a column; false if it says two things of a key that somebody reads. */
  boolean read(String newLine, int start, int end) {
    for (int i = 0; i < count; i++) {
      place[number[i]] = 0;
    }
    line = newLine;
    count = 0;
    sound = end > start;
    if (end - start == 1 && line.charAt(start) == '.') {
      return true;
    }
    int at = start;
    boolean whole = true;
    while (whole && at < end) {
      int next = line.indexOf(';', at);
      int stop = next < 0 || next > end ? end : next;
      whole = entry(at, stop);
      at = stop + 1;
    }
    return whole;
  }

  private boolean entry(int start, int stop) {
    int equals = start;
    while (equals < stop && line.charAt(equals) != '=') {
      equals++;
    }
    int key = keys.number(line, start, equals);
    if (key >= place.length) {
      place = Arrays.copyOf(place, 2 * key);
    }
    if (equals == start || (place[key] > 0 && key < KeyNames.MOST)) {
      sound = false;
      return equals == start || key >= InfoKey.values().length || isAgain(key, equals, stop);
    }
    if (count == number.length) {
      number = Arrays.copyOf(number, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    number[count] = key;
    from[count] = Math.min(stop, equals + 1);
    to[count] = stop;
    place[key] = ++count;
    return true;
  }

  private boolean isAgain(int key, int equals, int stop) {
    int first = place[key] - 1;
    int start = Math.min(stop, equals + 1);
    int length = stop - start;
    return to[first] - from[first] == length
        && line.regionMatches(from[first], line, start, length);
  }

  /** True if no key is empty or stands twice, and the column isn't empty. */
  boolean isSound() {
    return sound;
  }

  boolean has(InfoKey key) {
    return place[key.number()] > 0;
  }

  /** True for a flag that is there, and isn't there as {@code SOMATIC=0}. */
  boolean isSet(InfoKey flag) {
    return has(flag) && !value(flag).equals(Optional.of("0"));
  }

  /** The value; empty if the key isn't there, has none, or says {@code .}. */
  Optional<String> value(InfoKey key) {
    int entry = place[key.number()] - 1;
    if (entry < 0 || isEmpty(entry)) {
      return Optional.empty();
    }
    return Optional.of(line.substring(from[entry], to[entry]));
  }

  /** Counts the keys that nobody reads. */
  void countUnread(long[] counts) {
    int known = InfoKey.values().length;
    for (int i = 0; i < count; i++) {
      if (number[i] >= known && number[i] < counts.length) {
        counts[number[i]] += to[i] - from[i] == 1 && line.charAt(from[i]) == '.' ? 0 : 1;
      }
    }
  }

  /** How many keys there are. */
  int count() {
    return count;
  }

  /** The number of a key, by its place. */
  int key(int entry) {
    return number[entry];
  }

  /** Where its value begins in the line; where it ends if it has none. */
  int from(int entry) {
    return from[entry];
  }

  int to(int entry) {
    return to[entry];
  }

  String line() {
    return line;
  }

  private boolean isEmpty(int entry) {
    int length = to[entry] - from[entry];
    return length == 0 || (length == 1 && line.charAt(from[entry]) == '.');
  }
}
