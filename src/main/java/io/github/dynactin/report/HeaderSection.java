package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.issue.Issue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The case at a glance: is everything all right, and how much of it is there. */
final class HeaderSection {
  private final CaseReport report;

  private HeaderSection(CaseReport report) {
    this.report = report;
  }

  static Element of(CaseReport report) {
    return new HeaderSection(report).draw();
  }

  private Element draw() {
    return el("header")
        .add(
            el("p", "kicker").text("Exported case"),
            el("h1").text(report.oncologyCase().id().value()),
            el("p", "status").add(validity(), delivery()),
            el("dl", "counts").add(counts()),
            navigation());
  }

  private Element validity() {
    int resources = report.resources().size();
    int faults = sum(ReportedValidation::faults);
    long unchecked = report.resources().stream().filter(r -> !r.validation().checked()).count();
    long open =
        report.resources().stream()
            .filter(r -> !r.validation().unavailableProfiles().isEmpty())
            .count();
    if (faults > 0) {
      return Verdict.WRONG.chip(Words.count(faults, "fault") + " found by validation");
    }
    if (unchecked > 0) {
      return Verdict.OPEN.chip(unchecked + " of " + resources + " resources not validated");
    }
    return open > 0
        ? Verdict.OPEN.chip(
            "conforms where it could be checked; profiles of " + open + " resources weren't here")
        : Verdict.GOOD.chip("every resource conforms");
  }

  private Element delivery() {
    ReportedDelivery delivery = report.delivery();
    Element chip =
        delivered(delivery)
            .chip(Words.join(" · ", List.of(delivery.outcome(), delivery.numbers())));
    return delivery
        .server()
        .map(server -> chip.text(" · ").add(Html.link(server.toString(), server.toString())))
        .orElse(chip);
  }

  /** Good only if every resource arrived and nothing went wrong, whatever the outcome's words. */
  private Verdict delivered(ReportedDelivery delivery) {
    boolean everything = delivery.arrived() >= report.resources().size();
    if (delivery.server().isEmpty()) {
      return Verdict.OPEN;
    }
    boolean wrong = report.issues().stream().anyMatch(Issue::isError);
    return everything && !wrong ? Verdict.GOOD : Verdict.LOOK;
  }

  private List<Element> counts() {
    Stream<String> profiles = report.resources().stream().flatMap(r -> r.profiles().stream());
    return List.of(
        count(report.resources().size(), "resources"),
        count(profiles.distinct().count(), "profiles"),
        found(ReportedValidation::faults, "faults"),
        found(ReportedValidation::warnings, "warnings"),
        found(ReportedValidation::unverifiable, "not verifiable"),
        count(report.issues().stream().filter(IssuesSection::isNotMapped).count(), "not mapped"));
  }

  /** What validation found; where nothing was validated, nothing found isn't none. */
  private Element found(Function<ReportedValidation, List<Issue>> part, String of) {
    boolean looked = report.resources().stream().anyMatch(r -> r.validation().checked());
    return looked ? count(sum(part), of) : count("–", of);
  }

  private int sum(Function<ReportedValidation, List<Issue>> part) {
    return report.resources().stream().mapToInt(r -> part.apply(r.validation()).size()).sum();
  }

  private static Element count(long number, String of) {
    return count(Long.toString(number), of);
  }

  private static Element count(String number, String of) {
    return el("div").add(el("dt").text(of), el("dd").text(number));
  }

  private static Element navigation() {
    return el("nav")
        .with("aria-label", "Parts of the page")
        .add(
            Html.link("#timeline", "Timeline"),
            Html.link("#findings", "Findings"),
            Html.link("#issues", "Not mapped"),
            Html.link("#resources", "Resources"));
  }
}
