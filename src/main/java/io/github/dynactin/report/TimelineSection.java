package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.model.TimeElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The patient's timeline: the picture, what has no date, and all events as a table. */
final class TimelineSection {
  private TimelineSection() {}

  static Element of(List<Event> events) {
    List<Event> undated = events.stream().filter(event -> !event.isDated()).toList();
    Optional<TimeScale> scale = TimeScale.over(events);
    return el("section")
        .with("id", "timeline")
        .add(
            el("h2").text("Timeline"),
            scale
                .map(s -> new TimelineChart(s, events).draw())
                .orElse(el("p", "quiet").text("The source dates nothing of this case.")))
        .add(scale.isPresent() ? List.of(legend()) : List.of())
        .add(undated.isEmpty() ? List.of() : List.of(undated(undated)))
        .add(
            el("details", "table-of-events")
                .add(
                    el("summary")
                        .text("All " + Words.count(events.size(), "event") + " as a table"),
                    Tables.of(
                        List.of("Kind", "When", "What", "More", "In the report"),
                        events.stream().map(TimelineSection::row).toList())));
  }

  private static Element legend() {
    return el("p", "legend")
        .text(
            "A dot or triangle is a day; a pale stretch is the month or year that is stated, "
                + "within which the day isn't known; a bar that fades out has no stated end. "
                + "▲ response, ▼ progression or death, ■ stable disease.");
  }

  private static Element undated(List<Event> events) {
    return el("div", "undated")
        .add(
            el("h3").text("Not dated in the source"),
            el("p", "quiet").text("These have no place on the axis, and are given none."))
        .add(
            Arrays.stream(Lane.values())
                .map(lane -> undated(lane, events.stream().filter(e -> e.lane() == lane).toList()))
                .flatMap(Optional::stream)
                .toList());
  }

  private static Optional<Element> undated(Lane lane, List<Event> events) {
    Element items = el("ul").add(events.stream().map(TimelineSection::item).toList());
    Element row = el("div", "undated-lane").add(el("h4", lane.slug()).text(lane.title()), items);
    return events.isEmpty() ? Optional.empty() : Optional.of(row);
  }

  private static Element item(Event event) {
    boolean bare = event.time().equals(TimeElement.UNKNOWN);
    String more = Words.join("; ", List.of(bare ? "" : Words.when(event.time()), event.detail()));
    return el("li")
        .add(
            el("strong").text(event.title()),
            el("span", "more").text(more),
            el("span", "cited").text(Words.cited(event.origins())));
  }

  private static List<Html> row(Event event) {
    return List.of(
        new Text(event.lane().title()),
        new Text(Words.when(event.time())),
        el("strong").text(event.title()),
        new Text(event.detail()),
        new Text(Words.cited(event.origins())));
  }
}
