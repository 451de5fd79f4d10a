package io.github.dynactin.reader;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** One line of a table. What a cell doesn't state is absent: it is never zero and never empty. */
public final class Row {
  private final Columns columns;
  private final Set<String> nothing;
  private final List<String> cells;
  private final Origin origin;

  Row(Columns columns, Set<String> nothing, List<String> cells, Origin origin) {
    this.columns = columns;
    this.nothing = nothing;
    this.cells = cells;
    this.origin = origin;
  }

  /** Where it stands. */
  public Origin origin() {
    return origin;
  }

  /** What it says in a column; empty if there is no such column, or nothing in it. */
  public Optional<String> value(String column) {
    OptionalInt place = columns.place(column);
    return place.isPresent() ? value(place.getAsInt()) : Optional.empty();
  }

  Optional<String> value(int place) {
    String cell = cells.get(place).strip();
    return cell.isEmpty() || nothing.contains(cell) ? Optional.empty() : Optional.of(cell);
  }

  /**
   * What it says in a column, read.
   *
   * @throws IllegalArgumentException if it says something that can't be read, with the column's
   *     name and without the value
   */
  public <T> Optional<T> value(String column, Function<String, T> parser) {
    Optional<String> value = value(column);
    try {
      return value.map(parser);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(column + ": " + refused.getMessage(), refused);
    }
  }

  /**
   * The whole number in a column.
   *
   * @throws IllegalArgumentException if it says something else
   */
  public Optional<Integer> whole(String column) {
    return value(column, Whole::asked);
  }
}
