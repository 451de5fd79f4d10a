package io.github.dynactin.report;

import static io.github.dynactin.report.Html.el;

import io.github.dynactin.issue.Severity;
import java.util.List;

/** What was said of the cases of a run: by what it is, because what to do about it is the same. */
final class RunIssuesSection {
  private RunIssuesSection() {}

  static Element of(ReportedRun run) {
    List<ReportedRun.IssueGroup> errors =
        run.issues().stream().filter(group -> group.worst() == Severity.ERROR).toList();
    List<ReportedRun.IssueGroup> others =
        run.issues().stream().filter(group -> group.worst() != Severity.ERROR).toList();
    Element section =
        el("section").with("id", "issues").add(el("h2").text("What stood in the way"));
    section =
        errors.isEmpty()
            ? section.add(el("p", "quiet").text("Nothing."))
            : section.add(errors.stream().map(RunIssuesSection::group).toList());
    if (others.isEmpty()) {
      return section;
    }
    return section.add(
        el("details", "others")
            .add(
                el("summary")
                    .text("Also worth knowing")
                    .add(el("span", "count").text(Words.count(others.size(), "kind"))))
            .add(others.stream().map(RunIssuesSection::group).toList()));
  }

  private static Element group(ReportedRun.IssueGroup group) {
    int more = group.count() - group.examples().size();
    Element examples =
        el("ul").add(group.examples().stream().map(RunIssuesSection::example).toList());
    if (more > 0) {
      examples =
          examples.add(
              el("li", "quiet")
                  .text(
                      "and "
                          + Numbers.of(more)
                          + " more: each stands with its case in the JSON report"));
    }
    return el("div", "issues")
        .add(
            el("h3", "issue-head")
                .add(
                    IssueList.severity(group.worst()),
                    el("code").text(group.code().name()),
                    el("span", "count").text(times(group))),
            el("p", "remedy").add(el("strong").text("What to do: ")).text(group.code().remedy()),
            examples);
  }

  private static String times(ReportedRun.IssueGroup group) {
    String cases = Numbers.of(group.cases()) + (group.cases() == 1 ? " case" : " cases");
    return group.count() == group.cases()
        ? cases
        : Numbers.of(group.count()) + " times in " + cases;
  }

  private static List<Html> key(String key) {
    return List.of(new Text("case "), RunCasesSection.key(key));
  }

  private static Element example(ReportedRun.Example example) {
    return el("li")
        .add(
            el("span", "message").text(example.message()),
            el("code", "place").text(example.place()),
            el("span", "place").add(example.key().map(RunIssuesSection::key).orElse(List.of())));
  }
}
