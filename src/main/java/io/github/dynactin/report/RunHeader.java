package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run at a glance: is everything all right, and if not, how much isn't. */
final class RunHeader {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final int BAR = 1000;

  private final ReportedRun run;

  private RunHeader(ReportedRun run) {
    this.run = run;
  }

  static Element of(ReportedRun run) {
    return new RunHeader(run).draw();
  }

  /** What is to be known first. */
  static String verdict(ReportedRun run) {
    if (!run.ending().finished()) {
      return "This run has not ended";
    }
    String cases = Numbers.of(run.cases()) + (run.cases() == 1 ? " case" : " cases");
    if (run.missing() > 0) {
      String part = Numbers.of(run.missing()) + " of " + cases;
      return part
          + (run.missing() == 1 ? " is not on the server as it" : " are not on the server as they")
          + " should be";
    }
    if (run.ending().exitCode().orElse(0) != 0) {
      return "The run did not come to its end: " + run.ending().meaning();
    }
    return run.cases() == 0 ? "There was no case to send" : "All is well: " + cases + " in place";
  }

  private Element draw() {
    Element header =
        el("header")
            .add(
                el("p", "kicker").text("Run report: " + run.identity().command()),
                el("h1").text(verdict(run)),
                el("p", "status").add(exit()));
    if (!run.ending().remarks().isEmpty()) {
      header =
          header.add(
              el("ul", "remarks")
                  .add(run.ending().remarks().stream().map(r -> el("li").text(r)).toList()));
    }
    return header
        .add(facts(), el("dl", "counts").add(counts()), el("dl", "counts").add(touched()))
        .add(bar())
        .add(navigation());
  }

  private Element exit() {
    ReportedRun.Ending ending = run.ending();
    return ending
        .exitCode()
        .map(
            code ->
                (code == 0 ? Verdict.GOOD : Verdict.WRONG)
                    .chip("exit code " + code + ": " + ending.meaning()))
        .orElseGet(() -> Verdict.OPEN.chip("no exit code: " + ending.meaning()));
  }

  private Element facts() {
    ReportedRun.Ending ending = run.ending();
    ReportedRun.Identity identity = run.identity();
    List<Element> facts = new ArrayList<>();
    facts.add(fact("Began", when(ending.begun())));
    ending
        .ended()
        .ifPresent(
            end -> facts.add(fact("Ended", when(end) + ", after " + took(ending.begun(), end))));
    identity.server().ifPresent(server -> facts.add(fact("Server", server)));
    if (!identity.tenant().isEmpty()) {
      facts.add(fact("Tenant", identity.tenant()));
    }
    facts.add(fact("Run", identity.id()));
    facts.add(fact("Version", identity.adapter()));
    return el("dl", "facts").add(facts);
  }

  private static Element fact(String name, String words) {
    return el("div").add(el("dt").text(name), el("dd").text(words));
  }

  static String when(Instant time) {
    return WHEN.format(time);
  }

  /** A stretch of time in the two units that matter. */
  static String took(Instant from, Instant to) {
    Duration time = Duration.between(from, to);
    if (time.toHours() > 0) {
      return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
    return time.toMinutes() > 0
        ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
        : Numbers.of(time.toMillis() / 1000.0, 1) + " s";
  }

  private List<Element> counts() {
    List<Element> counts = new ArrayList<>();
    counts.add(count(run.cases(), "cases"));
    for (ReportedOutcome outcome : ReportedOutcome.values()) {
      int number = run.outcomes().getOrDefault(outcome, 0);
      boolean usual = outcome == ReportedOutcome.WRITTEN || outcome == ReportedOutcome.UNCHANGED;
      if (usual || number > 0) {
        counts.add(count(number, outcome.words()));
      }
    }
    counts.add(count(run.withdrawn(), "withdrawn"));
    return counts;
  }

  private List<Element> touched() {
    ReportedRun.Touched touched = run.touched();
    return List.of(
        count(touched.created(), "resources created"),
        count(touched.updated(), "resources updated"),
        count(touched.retracted(), "resources retracted"),
        count(touched.unchanged(), "resources left as they were"));
  }

  private static Element count(int number, String of) {
    return el("div").add(el("dt").text(of), el("dd").text(Numbers.of(number)));
  }

  /** The outcomes side by side; the numbers stand above it, so it is for the eye alone. */
  private List<Element> bar() {
    if (run.cases() == 0) {
      return List.of();
    }
    List<Element> parts = new ArrayList<>();
    double at = 0;
    for (Map.Entry<ReportedOutcome, Integer> part : run.outcomes().entrySet()) {
      double width = (double) BAR * part.getValue() / run.cases();
      if (width > 0) {
        String tone =
            part.getKey() == ReportedOutcome.UNCHANGED ? "open" : Words.of(part.getKey().verdict());
        parts.add(
            el("rect", "part " + tone)
                .with("x", Numbers.plain(at))
                .with("width", Numbers.plain(width))
                .with("height", 10));
      }
      at += width;
    }
    return List.of(
        el("svg", "bar")
            .with("aria-hidden", "true")
            .with("viewBox", "0 0 " + BAR + " 10")
            .with("preserveAspectRatio", "none")
            .add(parts));
  }

  private Element navigation() {
    Element nav =
        el("nav")
            .with("aria-label", "Parts of the page")
            .add(Html.link("#issues", "What was said"));
    if (!run.deadLetters().isEmpty()) {
      nav = nav.add(Html.link("#dead", "Dead letters"));
    }
    if (!run.measures().isEmpty()) {
      nav = nav.add(Html.link("#measures", "Times and sizes"));
    }
    return nav.add(Html.link("#cases", "Cases"));
  }
}
