package io.github.dynactin.reader;

import io.github.dynactin.issue.FewIssues;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext.SourceClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a file of findings goes into a case: inherited changes, which tell of relatives too, only
 * if they were asked for; of issues of one kind the first few, and a count of all.
 */
final class Sieve {
  private final Origin file;
  private final boolean germlineToo;
  private final FewIssues issues = new FewIssues();
  private long inherited;

  /**
   * Nothing went through yet.
   *
   * @param name the file, as it stands in messages
   * @param settings with which it is read; if they say germline, that is what is asked for
   * @param germline whether germline findings are asked for anyway
   */
  Sieve(String name, FindingSettings settings, boolean germline) {
    this.file = Origin.of(name, "");
    this.germlineToo =
        germline || settings.sourceClass().filter(SourceClass.GERMLINE::equals).isPresent();
  }

  /** Whether a finding goes into the case; one that doesn't is counted. */
  boolean passes(Finding finding) {
    boolean left = !germlineToo && finding.context().isGermline();
    inherited += left ? 1 : 0;
    return !left;
  }

  void issue(Issue issue) {
    issues.add(issue);
  }

  /** What there is to say, with what was left behind at the end. */
  List<Issue> issues(ReadFindings read) {
    List<Issue> all = new ArrayList<>(issues.issues(file));
    if (inherited > 0) {
      String message = inherited + " left out: germline, and not asked for";
      all.add(Issue.of(IssueCode.LEFT_OUT, file, message));
    }
    all.addAll(read.loss().issues(file));
    return all;
  }
}
