package io.github.dynactin.validation;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import java.util.List;

/**
 * What was found out about one resource.
 *
 * @param name {@code Type/id}; without an id the type, and its number among those checked
 * @param checked the claimed profiles it was checked against, beside R4 itself
 * @param unavailable the claimed profiles that aren't here, so that nothing is known of them
 * @param issues everything there is to say, in the order of the checks
 */
public record ResourceReport(
    String name, List<String> checked, List<String> unavailable, List<Issue> issues) {
  public ResourceReport {
    checked = List.copyOf(checked);
    unavailable = List.copyOf(unavailable);
    issues = List.copyOf(issues);
  }

  /** True when nothing is wrong with it, as far as can be told here. */
  public boolean conforms() {
    return faults().isEmpty();
  }

  /** What is wrong. */
  public List<Issue> faults() {
    return only(IssueCode.NOT_CONFORMANT);
  }

  /** What is allowed but deserves a look. */
  public List<Issue> warnings() {
    return only(IssueCode.CONFORMANCE_WARNING);
  }

  /** Codes and extensions of which neither right nor wrong can be said here. */
  public List<Issue> unverifiable() {
    return only(IssueCode.CODE_UNVERIFIABLE);
  }

  private List<Issue> only(IssueCode code) {
    return issues.stream().filter(i -> i.code() == code).toList();
  }
}
