package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The timeline as a picture. Places along the axis are percentages, so that it fills any width and
 * its words keep their size.
 */
final class TimelineChart {
  private static final int AXIS = 44;
  private static final int ROW = 26;
  private static final int PADDING = 12;
  private static final int NAMES = 96;
  private static final List<Integer> STEPS = List.of(1, 3, 6, 12, 24, 60, 120, 240, 600);
  private static final int LEAST_STEP = 34;

  private final TimeScale scale;
  private final List<Band> bands;

  /** One lane with its events and its place. */
  private record Band(Lane lane, List<PlacedEvent> events, int top, int height) {
    int middleOf(int row) {
      return top + PADDING + row * ROW + ROW / 2;
    }
  }

  TimelineChart(TimeScale scale, List<Event> events) {
    this.scale = scale;
    this.bands = bands(new TimelineLayout(scale), events);
  }

  private static List<Band> bands(TimelineLayout layout, List<Event> events) {
    List<Band> bands = new ArrayList<>();
    int top = AXIS;
    for (Lane lane : Lane.values()) {
      List<PlacedEvent> placed =
          layout.place(events.stream().filter(e -> e.lane() == lane).toList());
      if (!placed.isEmpty()) {
        int rows = placed.stream().mapToInt(PlacedEvent::row).max().orElse(0) + 1;
        int height = rows * ROW + 2 * PADDING;
        bands.add(new Band(lane, placed, top, height));
        top += height;
      }
    }
    return bands;
  }

  /**
   * The picture: names of the lanes, which stay, and the lanes, which scroll where it is narrow.
   */
  Element draw() {
    Element names = svg("names").with("width", NAMES).with("aria-hidden", "true");
    Element lanes =
        svg("lanes")
            .with("role", "img")
            .with("aria-label", "Timeline; the same events follow as a table");
    for (Band band : bands) {
      names = names.add(rule(band), name(band));
      lanes = lanes.add(rule(band));
    }
    lanes = lanes.add(axis());
    lanes = lanes.add(bands.stream().flatMap(this::events).toList());
    return el("div", "chart")
        .add(
            names,
            el("div", "scroll")
                .with("tabindex", 0)
                .with("role", "region")
                .with("aria-label", "Timeline, scrolls sideways")
                .add(lanes));
  }

  private Element svg(String classes) {
    int height = bands.stream().mapToInt(b -> b.top() + b.height()).max().orElse(AXIS);
    return el("svg", classes).with("xmlns", "http://www.w3.org/2000/svg").with("height", height);
  }

  private static Element rule(Band band) {
    return el("line", "rule")
        .with("x1", -8)
        .with("x2", "100%")
        .with("y1", band.top())
        .with("y2", band.top());
  }

  private static Element name(Band band) {
    return el("text", "lane-name")
        .with("x", 0)
        .with("y", band.middleOf(0) + 4)
        .text(band.lane().title());
  }

  private List<Element> axis() {
    int height = bands.stream().mapToInt(b -> b.top() + b.height()).max().orElse(AXIS);
    double month = (double) TimelineLayout.WIDTH / scale.months();
    int step =
        STEPS.stream()
            .filter(s -> s * month >= LEAST_STEP)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    List<Element> axis = new ArrayList<>();
    for (YearMonth tick : scale.ticks(step)) {
      boolean year = tick.getMonthValue() == 1;
      String x = percent(scale.at(tick.atDay(1)));
      axis.add(line(x, year || step >= 12 ? 4 : 24, height, year ? "tick year" : "tick"));
      if (step < 12) {
        String name = tick.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        axis.add(at(x, 36, 5, "month", name));
      }
      if (year) {
        axis.add(at(x, 16, 5, "year", Integer.toString(tick.getYear())));
      }
    }
    if (step < 12 && scale.start().getMonthValue() != 1 && hasRoomForYear()) {
      axis.add(at("0%", 16, 5, "year", Integer.toString(scale.start().getYear())));
    }
    return axis;
  }

  // Where the axis begins late in a year, that year's number would run into the next one's.
  private boolean hasRoomForYear() {
    LocalDate next = LocalDate.of(scale.start().getYear() + 1, 1, 1);
    return scale.at(next) * TimelineLayout.WIDTH >= LEAST_STEP + 12;
  }

  private static Element line(String x, int from, int to, String classes) {
    return el("line", classes).with("x1", x).with("x2", x).with("y1", from).with("y2", to);
  }

  private static Element at(String x, int y, int dx, String classes, String words) {
    return el("text", classes).with("x", x).with("y", y).with("dx", dx).text(words);
  }

  private Stream<Element> events(Band band) {
    return band.events().stream()
        .map(placed -> new TimelineMark(scale, placed, band.middleOf(placed.row())).draw());
  }

  /** A place on the axis as a share of its width. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f%%", share * 100);
  }
}
