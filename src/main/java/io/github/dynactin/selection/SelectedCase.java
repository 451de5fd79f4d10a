package io.github.dynactin.selection;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.OncologyCase;
import java.util.List;

/**
 * What leaves of a case.
 *
 * @param oncologyCase the case with those findings that leave
 * @param issues how many stay and why; what was chosen and isn't there
 */
public record SelectedCase(OncologyCase oncologyCase, List<Issue> issues) {
  public SelectedCase {
    requireNonNull(oncologyCase, "oncologyCase");
    issues = List.copyOf(issues);
  }
}
