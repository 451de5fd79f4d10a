package io.github.dynactin.report;

import io.github.dynactin.model.DateInterval;
import java.util.ArrayList;
import java.util.List;

/**
 * Places events in rows so that no two touch, at the least width the picture may have. A wider
 * picture moves marks apart and leaves labels as they are, so what fits here fits there.
 */
final class TimelineLayout {
  /** Least width of the picture in pixels. */
  static final int WIDTH = 880;

  /** Length of an end that isn't stated: the same whatever the scale, as it says nothing. */
  static final int OPEN_END = 56;

  static final int GAP = 8;
  private static final int MARK = 6;

  // What is longer stands in the table whole.
  private static final int LONGEST_LABEL = 360;

  private final TimeScale scale;

  TimelineLayout(TimeScale scale) {
    this.scale = scale;
  }

  /** The dated events of a lane, each in the first row that has room for it. */
  List<PlacedEvent> place(List<Event> lane) {
    List<PlacedEvent> placed = new ArrayList<>();
    List<List<Extent>> rows = new ArrayList<>();
    lane.stream().filter(Event::isDated).forEach(event -> placed.add(place(event, rows)));
    return placed;
  }

  private PlacedEvent place(Event event, List<List<Extent>> rows) {
    Extent mark = mark(event);
    double roomRight = WIDTH - mark.to() - GAP;
    double roomLeft = mark.from() - GAP;
    double wanted = Math.min(LONGEST_LABEL, TextWidth.of(event.title()));
    boolean left = wanted > roomRight && roomLeft > roomRight;
    String label =
        TextWidth.shorten(event.title(), Math.min(LONGEST_LABEL, left ? roomLeft : roomRight));
    double width = TextWidth.of(label) + GAP;
    Extent whole =
        left
            ? new Extent(mark.from() - width, mark.to())
            : new Extent(mark.from(), mark.to() + width);
    int row = 0;
    while (row < rows.size() && rows.get(row).stream().anyMatch(whole::touches)) {
      row++;
    }
    if (row == rows.size()) {
      rows.add(new ArrayList<>());
    }
    rows.get(row).add(whole);
    return new PlacedEvent(event, row, label, left);
  }

  private Extent mark(Event event) {
    double from = scale.at(event.first().orElseThrow()) * WIDTH;
    double to = scale.at(event.last().orElseThrow().plusDays(1)) * WIDTH;
    if (event.time() instanceof DateInterval interval) {
      return new Extent(
          interval.start().isEmpty() ? from - OPEN_END : from,
          interval.end().isEmpty() ? to + OPEN_END : to);
    }
    double middle = (from + to) / 2;
    return new Extent(Math.min(from, middle - MARK), Math.max(to, middle + MARK));
  }

  /** A stretch of a row in pixels. */
  private record Extent(double from, double to) {
    boolean touches(Extent other) {
      return from < other.to + 2 * GAP && other.from < to + 2 * GAP;
    }
  }
}
