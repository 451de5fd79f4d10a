package io.github.dynactin;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.List;

/**
 * A case that didn't get where it should, for hosts that prefer exceptions to results. The message
 * says what, where and what to do, and holds no patient's value.
 */
public abstract sealed class CaseException extends RuntimeException
    permits UnreadableCaseException, RejectedCaseException, UndeliverableCaseException {
  private static final long serialVersionUID = 1L;

  private final IssueCode code;
  private final String pointer;
  private final transient List<Issue> issues;

  CaseException(List<Issue> issues) {
    this(first(issues), issues);
  }

  private CaseException(Issue first, List<Issue> issues) {
    super(words(first, issues));
    this.code = first.code();
    this.pointer = first.origin().place();
    this.issues = List.copyOf(issues);
  }

  /** What kind of error the first one is. */
  public IssueCode code() {
    return code;
  }

  /**
   * Where in the input the first error is: a JSON Pointer (RFC 6901), or {@code line 812}; empty
   * for the whole of it.
   */
  public String pointer() {
    return pointer;
  }

  /** Everything there is to say; empty if the exception was serialized. */
  public List<Issue> issues() {
    return issues == null ? List.of() : issues;
  }

  private static Issue first(List<Issue> issues) {
    return issues.stream()
        .filter(Issue::isError)
        .findFirst()
        .or(() -> issues.stream().findFirst())
        .orElseGet(
            () ->
                Issue.of(
                    IssueCode.ANSWER_UNTRUSTWORTHY,
                    Origin.of("case", ""),
                    "it isn't known to have got through"));
  }

  private static String words(Issue first, List<Issue> issues) {
    long others = issues.stream().filter(Issue::isError).count() - 1;
    String more = others > 0 ? " (and " + others + " more)" : "";
    return first + more + " " + first.code().remedy();
  }
}
