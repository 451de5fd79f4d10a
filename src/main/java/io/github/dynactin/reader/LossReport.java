package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file says that the model didn't take, and what the model wanted that the file can't say.
 * Counts and names of the format; no value of a patient's.
 *
 * @param leftOut records that became no finding, by why: {@code failed a filter}
 * @param notTaken columns or fields that held something that has no place in the model, with how
 *     often: {@code INFO/MQ}
 * @param notStated what the format has no place for: {@code which gene a change is in}
 */
public record LossReport(
    Map<String, Long> leftOut, Map<String, Long> notTaken, List<String> notStated) {
  public LossReport {
    leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    notTaken = Collections.unmodifiableMap(new TreeMap<>(notTaken));
    notStated = List.copyOf(notStated);
  }

  /** True if nothing was left behind. */
  public boolean isEmpty() {
    return leftOut.isEmpty() && notTaken.isEmpty() && notStated.isEmpty();
  }

  /** The same as issues: one for each reason and each field. */
  public List<Issue> issues(Origin file) {
    List<Issue> issues = new ArrayList<>();
    leftOut.forEach((why, count) -> issues.add(told(file, count + " left out: " + why)));
    notTaken.forEach(
        (field, count) -> issues.add(told(file, field + " holds " + count + " values not taken")));
    return issues;
  }

  private static Issue told(Origin file, String message) {
    return Issue.of(IssueCode.LEFT_OUT, file, message);
  }
}
