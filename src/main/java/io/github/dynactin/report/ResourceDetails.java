package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.issue.Issue;
import java.util.List;

/** One resource: a line to see at a glance, and all there is to know when it is opened. */
final class ResourceDetails {
  private final ReportedDelivery delivery;

  ResourceDetails(ReportedDelivery delivery) {
    this.delivery = delivery;
  }

  Element of(ReportedResource resource, String distinction) {
    return el("details", "resource")
        .add(
            el("summary")
                .add(
                    el("span", "title")
                        .text(resource.title())
                        .add(el("span", "more").text(distinction)),
                    status(resource.validation())),
            el("div", "body")
                .add(address(resource), profiles(resource))
                .add(issues("Faults", resource.validation().faults(), true))
                .add(issues("Warnings", resource.validation().warnings(), true))
                .add(issues("Not verifiable here", resource.validation().unverifiable(), false))
                .add(elements(resource), json(resource)));
  }

  private static Element status(ReportedValidation validation) {
    Verdict verdict = Verdict.of(validation);
    String words =
        switch (verdict) {
          case WRONG -> Words.count(validation.faults().size(), "fault");
          case OPEN ->
              validation.checked() ? "conforms where it could be checked" : "not validated";
          case LOOK -> "conforms, " + Words.count(validation.warnings().size(), "warning");
          case GOOD -> "conforms";
        };
    return verdict.chip(words);
  }

  private Element address(ReportedResource resource) {
    return el("p", "address")
        .add(el("code").text(resource.name()))
        .add(
            delivery
                .addressOf(resource.name())
                .map(address -> List.of(Html.link(address, "on the server")))
                .orElse(List.of()));
  }

  private static Element profiles(ReportedResource resource) {
    if (resource.profiles().isEmpty()) {
      return el("p", "quiet").text("Claims no profile beside FHIR R4 itself.");
    }
    return el("ul", "profiles")
        .add(
            resource.profiles().stream()
                .map(profile -> profile(profile, resource.validation()))
                .toList());
  }

  private static Element profile(String canonical, ReportedValidation validation) {
    return el("li").add(mark(canonical, validation), el("code").text(canonical));
  }

  private static Element mark(String canonical, ReportedValidation validation) {
    if (!validation.checked()) {
      return Verdict.OPEN.chip("not validated");
    }
    if (validation.unavailableProfiles().contains(canonical)) {
      return Verdict.OPEN.chip("not available here");
    }
    if (!validation.checkedProfiles().contains(canonical)) {
      return Verdict.OPEN.chip("not checked");
    }
    // A fault belongs to the resource: which of its profiles it breaks isn't always told.
    return validation.faults().isEmpty()
        ? Verdict.GOOD.chip("conforms")
        : Verdict.WRONG.chip("checked, with faults");
  }

  private static List<Element> issues(String title, List<Issue> issues, boolean open) {
    if (issues.isEmpty()) {
      return List.of();
    }
    Element details = el("details", "checks");
    return List.of(
        (open ? details.with("open", "open") : details)
            .add(el("summary").text(title + " (" + issues.size() + ")"))
            .add(IssueList.of(issues)));
  }

  private static Element elements(ReportedResource resource) {
    return Tables.of(
        List.of("Element", "What it says", "Place in the input", "Place in the report"),
        resource.elements().stream().map(ResourceDetails::row).toList());
  }

  private static List<Html> row(ReportedElement element) {
    return List.of(
        el("code").text(element.path()),
        el("span")
            .add(el("span", "label").text(element.label() + " "))
            .add(el("span", "words").text(element.words())),
        el("code", "place").text(element.origin().place()),
        new Text(Words.cited(List.of(element.origin()))));
  }

  private static Element json(ReportedResource resource) {
    return el("details", "json")
        .add(el("summary").text("JSON"), el("pre").with("tabindex", 0).text(resource.json()));
  }
}
