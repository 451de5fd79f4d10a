package io.github.dynactin;

import io.github.dynactin.issue.Issue;
import java.util.List;

/** The input is no case. Handing it over again doesn't help. */
public final class UnreadableCaseException extends CaseException {
  private static final long serialVersionUID = 1L;

  UnreadableCaseException(List<Issue> issues) {
    super(issues);
  }
}
