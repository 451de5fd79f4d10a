package io.github.dynactin.reader.bed;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.Columns;
import io.github.dynactin.reader.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of a BED file of three to twelve fields: a chromosome, where it starts counted from zero,
 * where it ends, and what else is said of it.
 *
 * @param fields in their order
 * @param origin where it stands
 */
record BedRecord(List<String> fields, Origin origin) {
  static final int MOST_FIELDS = 12;

  private static final int LEAST_FIELDS = 3;
  private static final int BLOCKS = 9;

  BedRecord {
    fields = List.copyOf(fields);
    if (fields.size() < LEAST_FIELDS || fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("a region has three to twelve fields");
    }
  }

  /** Part of a region, counted as the file counts. */
  record Stretch(int start, int end) {}

  /** Between the fields are tabs, or else spaces. */
  static BedRecord of(String line, Origin origin) {
    boolean tabs = line.indexOf('\t') >= 0;
    List<String> fields =
        tabs ? Columns.cells(line.stripTrailing()) : List.of(line.strip().split("\\s+", -1));
    return new BedRecord(fields, origin);
  }

  /** True for a line that is no region: a comment, or how a browser is to show it. */
  static boolean isNoRegion(String line) {
    return line.isBlank() || line.startsWith("#") || line.matches("(?:track|browser)(?:\\s.*)?");
  }

  String chromosome() {
    return fields.get(0);
  }

  Optional<String> name() {
    return field(3).filter(name -> !name.equals("."));
  }

  /** How many of its fields behind the name say something; blocks aren't counted, they are read. */
  int unread() {
    return (int)
        Stream.of(4, 5, 6, 7, 8)
            .flatMap(place -> field(place).stream())
            .filter(text -> !text.equals("."))
            .count();
  }

  /**
   * The region; its blocks, where it has any, for what lies between them isn't meant.
   *
   * @throws IllegalArgumentException if its numbers aren't numbers, or don't go together
   */
  List<Stretch> stretches() {
    int start = Whole.asked(fields.get(1));
    int end = Whole.asked(fields.get(2));
    if (fields.size() < MOST_FIELDS) {
      return List.of(new Stretch(start, end));
    }
    List<Integer> sizes = list(BLOCKS + 1);
    List<Integer> starts = list(BLOCKS + 2);
    int count = Whole.asked(fields.get(BLOCKS));
    if (count < 1 || sizes.size() != count || starts.size() != count) {
      throw new IllegalArgumentException("there are as many blocks as sizes and starts");
    }
    List<Stretch> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = Math.addExact(start, starts.get(i));
      blocks.add(new Stretch(from, Math.addExact(from, sizes.get(i))));
    }
    if (blocks.stream().anyMatch(block -> block.end() > end)) {
      throw new IllegalArgumentException("a block ends behind its region");
    }
    return blocks;
  }

  private Optional<String> field(int place) {
    return place < fields.size()
        ? Optional.of(fields.get(place)).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** Numbers with commas between them, and one behind them at most. */
  private List<Integer> list(int place) {
    String text = fields.get(place).replaceFirst(",$", "");
    return Stream.of(text.split(",", -1)).map(Whole::asked).toList();
  }
}
