package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import java.util.List;

/** What could not be mapped, and everything else worth knowing about the case. */
final class IssuesSection {
  private IssuesSection() {}

  static Element of(List<Issue> issues) {
    List<Issue> notMapped = issues.stream().filter(IssuesSection::isNotMapped).toList();
    List<Issue> others = issues.stream().filter(issue -> !isNotMapped(issue)).toList();
    Element section =
        el("section")
            .with("id", "issues")
            .add(el("h2").text("What could not be mapped"))
            .add(or(notMapped, "Nothing: no fact of the case was left out."));
    return others.isEmpty()
        ? section
        : section.add(el("h3").text("Also worth knowing")).add(IssueList.of(others));
  }

  /** True for a fact that the target has no home for. */
  static boolean isNotMapped(Issue issue) {
    return issue.code() == IssueCode.NOT_MAPPED;
  }

  private static List<Element> or(List<Issue> issues, String nothing) {
    return issues.isEmpty() ? List.of(el("p", "quiet").text(nothing)) : IssueList.of(issues);
  }
}
