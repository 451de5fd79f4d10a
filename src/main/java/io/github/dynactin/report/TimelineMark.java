package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;
import static io.github.dynactin.report.TimelineChart.percent;

import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One event of the picture: a day as a mark, a month or year as the stretch it may be in, an
 * interval as a bar. What is uncertain is paler; an end that isn't stated fades out.
 */
final class TimelineMark {
  private static final int BAR = 14;
  private static final int STRETCH = 10;

  private final TimeScale scale;
  private final PlacedEvent placed;
  private final int y;

  TimelineMark(TimeScale scale, PlacedEvent placed, int y) {
    this.scale = scale;
    this.placed = placed;
    this.y = y;
  }

  Element draw() {
    Event event = placed.event();
    String tone = "tone-" + event.tone().name().toLowerCase(Locale.ROOT);
    return el("g", "event " + event.lane().slug() + " " + tone)
        .add(el("title").text(event.title() + " – " + Words.when(event.time())))
        .add(shapes(event))
        .add(label(event));
  }

  private List<Element> shapes(Event event) {
    if (event.time() instanceof DateInterval interval) {
      return bar(interval);
    }
    PartialDate date = (PartialDate) event.time();
    return List.of(
        date.day().isPresent()
            ? mark(date.earliest(), event.tone())
            : rect(date.earliest(), date.latest(), STRETCH, "stretch"));
  }

  private List<Element> bar(DateInterval interval) {
    Optional<PartialDate> start = interval.start();
    Optional<PartialDate> end = interval.end();
    List<Element> shapes = new ArrayList<>();
    LocalDate first = placed.event().first().orElseThrow();
    LocalDate last = placed.event().last().orElseThrow();
    LocalDate sureFrom = start.or(() -> end).map(PartialDate::latest).orElseThrow();
    LocalDate sureTo = end.or(() -> start).map(PartialDate::earliest).orElseThrow();
    if (first.isBefore(sureFrom) || sureTo.isBefore(last)) {
      shapes.add(rect(first, last, BAR, "maybe"));
    }
    if (!sureTo.isBefore(sureFrom)) {
      shapes.add(rect(sureFrom, sureTo, BAR, "sure"));
    }
    if (end.isEmpty()) {
      shapes.add(openEnd(last.plusDays(1), false));
    }
    if (start.isEmpty()) {
      shapes.add(openEnd(first, true));
    }
    return shapes;
  }

  private Element rect(LocalDate first, LocalDate last, int height, String classes) {
    double from = scale.at(first);
    return el("rect", classes)
        .with("x", percent(from))
        .with("y", y - height / 2)
        .with("width", percent(scale.at(last.plusDays(1)) - from))
        .with("height", height)
        .with("rx", 3);
  }

  /** Three pieces, each paler than the one before, and an arrow: it goes on, who knows how far. */
  private Element openEnd(LocalDate edge, boolean toTheLeft) {
    int way = toTheLeft ? -1 : 1;
    Element end = place(percent(scale.at(edge))).with("y", y);
    for (int piece = 0; piece < 3; piece++) {
      int from = way * (piece * 15 + 3);
      end =
          end.add(
              el("rect", "fade fade-" + (piece + 1))
                  .with("x", toTheLeft ? from - 11 : from)
                  .with("y", -BAR / 2)
                  .with("width", 11)
                  .with("height", BAR));
    }
    int tip = way * TimelineLayout.OPEN_END;
    int back = way * (TimelineLayout.OPEN_END - 6);
    return end.add(el("path", "arrow").with("d", "M" + back + " -5L" + tip + " 0L" + back + " 5"));
  }

  /** A day: its form tells the tone, so that colour isn't needed. */
  private Element mark(LocalDate day, Event.Tone tone) {
    double middle = (scale.at(day) + scale.at(day.plusDays(1))) / 2;
    String form =
        switch (tone) {
          case GOOD -> "M-6 5L0 -6L6 5Z";
          case BAD -> "M-6 -5L0 6L6 -5Z";
          case STEADY -> "M-5 -5H5V5H-5Z";
          case PLAIN -> "M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z";
        };
    return place(percent(middle)).with("y", y).add(el("path", "mark").with("d", form));
  }

  // A nested picture is the one way to put a path at a percentage.
  private static Element place(String x) {
    return el("svg").with("x", x).with("overflow", "visible");
  }

  private Element label(Event event) {
    boolean left = placed.labelLeft();
    boolean point = event.time() instanceof PartialDate date && date.day().isPresent();
    boolean open = event.time() instanceof DateInterval i && (left ? i.start() : i.end()).isEmpty();
    int away = TimelineLayout.GAP + (open ? TimelineLayout.OPEN_END : point ? 5 : 0);
    LocalDate side = left ? event.first().orElseThrow() : event.last().orElseThrow().plusDays(1);
    return el("text", "label")
        .with("x", percent(scale.at(side)))
        .with("dx", left ? -away : away)
        .with("y", y + 4)
        .with("text-anchor", left ? "end" : "start")
        .text(placed.label());
  }
}
