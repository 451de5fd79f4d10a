package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.issue.Citation;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Issues for people: those of one code together, as they share what to do about them. */
final class IssueList {
  private IssueList() {}

  /** The issues, the worst first. */
  static List<Element> of(List<Issue> issues) {
    Map<IssueCode, List<Issue>> byCode =
        issues.stream()
            .collect(Collectors.groupingBy(Issue::code, TreeMap::new, Collectors.toList()));
    return byCode.entrySet().stream()
        .sorted(Comparator.comparing(group -> worst(group.getValue())))
        .map(group -> group(group.getKey(), group.getValue()))
        .toList();
  }

  private static Severity worst(List<Issue> issues) {
    return issues.stream().map(Issue::severity).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Element group(IssueCode code, List<Issue> issues) {
    return el("div", "issues")
        .add(
            el("p", "issue-head")
                .add(
                    severity(worst(issues)),
                    el("code").text(code.name()),
                    el("span", "count").text(Integer.toString(issues.size()))),
            el("p", "remedy").add(el("strong").text("What to do: ")).text(code.remedy()),
            el("ul").add(issues.stream().map(IssueList::item).toList()));
  }

  /** A severity with its sign and colour. */
  static Element severity(Severity severity) {
    String sign =
        switch (severity) {
          case ERROR -> "✕ ";
          case WARNING -> "! ";
          case INFORMATION -> "i ";
        };
    return el("span", "chip " + severity.word())
        .add(el("span", "sign").with("aria-hidden", "true").text(sign))
        .text(severity.word());
  }

  private static Element item(Issue issue) {
    String place = issue.origin().citation().map(Citation::place).orElse("");
    return el("li")
        .add(
            el("span", "message").text(issue.message()),
            el("code", "place").text(issue.origin().toString()),
            el("span", "cited").text(place));
  }
}
