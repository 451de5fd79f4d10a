package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the cases of a run cost. */
final class MeasuresSection {
  private static final List<String> COLUMNS =
      List.of("For each case", "Cases", "Median", "90 %", "99 %", "Most", "In all");
  private static final int DIGITS = 2;

  private MeasuresSection() {}

  static Element of(ReportedRun run) {
    Element section = el("section").with("id", "measures").add(el("h2").text("Times and sizes"));
    Optional<Element> rate = run.ending().ended().flatMap(end -> rate(run, end.toEpochMilli()));
    if (rate.isPresent()) {
      section = section.add(rate.get());
    }
    List<List<Html>> rows = run.measures().stream().map(MeasuresSection::row).toList();
    return section.add(Tables.of("What each case cost", COLUMNS, rows));
  }

  private static Optional<Element> rate(ReportedRun run, long end) {
    double seconds =
        Duration.ofMillis(end - run.ending().begun().toEpochMilli()).toMillis() / 1000.0;
    if (seconds <= 0 || run.cases() == 0) {
      return Optional.empty();
    }
    double rate = run.cases() / seconds;
    String words =
        rate >= 1
            ? Numbers.of(rate, 1) + " cases a second"
            : Numbers.of(rate * 60, 1) + " cases a minute";
    return Optional.of(
        el("p", "quiet lead")
            .text(
                words
                    + ", over the whole run. Several cases are worked on at once, so the times of"
                    + " all together are longer than the run."));
  }

  private static List<Html> row(ReportedRun.Measure measure) {
    List<Html> cells = new ArrayList<>();
    cells.add(el("span").text(measure.name() + ", " + measure.unit()));
    cells.add(number(measure.count(), 0));
    int digits = measure.unit().equals("s") ? DIGITS : 0;
    for (double value :
        List.of(measure.p50(), measure.p90(), measure.p99(), measure.max(), measure.sum())) {
      cells.add(number(value, digits));
    }
    return cells;
  }

  private static Element number(double value, int digits) {
    return el("span", "number").text(Numbers.of(value, digits));
  }
}
