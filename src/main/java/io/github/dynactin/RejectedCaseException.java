package io.github.dynactin;

import io.github.dynactin.issue.Issue;
import java.util.List;

/**
 * The case was read, and what it becomes can't be sent: it doesn't conform, or two of its resources
 * can't be told apart. Handing it over again doesn't help.
 */
public final class RejectedCaseException extends CaseException {
  private static final long serialVersionUID = 1L;

  RejectedCaseException(List<Issue> issues) {
    super(issues);
  }
}
