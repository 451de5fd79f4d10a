package io.github.dynactin.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The columns of a table with tabs between them, found by the names in its header. */
public final class Columns {
  private final List<String> names;
  private final Map<String, Integer> places;

  private Columns(List<String> names, Map<String, Integer> places) {
    this.names = List.copyOf(names);
    this.places = places;
  }

  /**
   * The columns that a header names.
   *
   * @throws IllegalArgumentException if two columns have one name
   */
  public static Columns of(String header) {
    List<String> names = cells(header);
    Map<String, Integer> places = new HashMap<>();
    names.forEach(name -> places.putIfAbsent(name, places.size()));
    if (places.size() != names.size()) {
      throw new IllegalArgumentException("two columns have the same name");
    }
    return new Columns(names, places);
  }

  /** What stands between the tabs of a line, in its order; empty cells, too. */
  public static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }

  /** Their names, in the order of the file. */
  public List<String> names() {
    return names;
  }

  /** How many there are. */
  public int count() {
    return names.size();
  }

  /** True if there is a column of this name, spelled exactly so. */
  public boolean has(String name) {
    return places.containsKey(name);
  }

  OptionalInt place(String name) {
    Integer place = places.get(name);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
