package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;

/** An input from which nothing can be read. The issue says why; it goes into a {@link ReadCase}. */
public final class InputRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  /** Refuses an input for this reason. */
  public InputRefusedException(Issue issue) {
    super(issue.toString());
    this.issue = issue;
  }

  /** Why. */
  public Issue issue() {
    return issue;
  }
}
