package io.github.dynactin;

import io.github.dynactin.issue.Issue;
import java.util.List;

/**
 * What became of a file of findings whose resources were handed on one by one.
 *
 * @param resources how many were handed on
 * @param issues everything there is to say; of one kind the first few, and a count. With an error
 *     among them, what was handed on is a part that must be dropped
 */
public record StreamedFindings(long resources, List<Issue> issues) {
  public StreamedFindings {
    issues = List.copyOf(issues);
  }

  /** True if what was handed on is all there is. */
  public boolean isWhole() {
    return issues.stream().noneMatch(Issue::isError);
  }
}
