package io.github.dynactin.privacy;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.List;

/** What was done to the resources of one case. Lives within one call. */
final class Done {
  private final List<Issue> issues = new ArrayList<>();
  private String resource = "";
  private int identifiers;
  private int dates;
  private int ages;
  private int masked;
  private int removed;

  /** From here on it is about this resource. */
  void begin(String name) {
    resource = name;
  }

  void identifier() {
    identifiers++;
  }

  void date() {
    dates++;
  }

  void age() {
    ages++;
  }

  void removed() {
    removed++;
  }

  /** Something was there and its place says so. */
  void masked(String path) {
    masked++;
    tell(IssueCode.TEXT_MASKED, path, "what stood here may be a person's, and was masked");
  }

  /** This can't be treated, so the case doesn't pass. */
  void refuse(String path, String message) {
    tell(IssueCode.CANNOT_DEIDENTIFY, path, message);
  }

  /** True if something was taken out since the number of those was this. */
  int takenOut() {
    return masked + removed;
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  DeidentifiedCase.Counts counts() {
    return new DeidentifiedCase.Counts(identifiers, dates, ages, masked, removed);
  }

  private void tell(IssueCode code, String path, String message) {
    issues.add(Issue.of(code, Origin.of(resource, path), message));
  }
}
