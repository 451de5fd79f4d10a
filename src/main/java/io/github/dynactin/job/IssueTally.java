package io.github.dynactin.job;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often something was said in a run, of how many cases, and the first few times. */
public final class IssueTally {
  /** More examples don't help anybody; all of them stand with their cases. */
  private static final int MOST_EXAMPLES = 4;

  private final IssueCode code;
  private final List<Example> examples = new ArrayList<>();
  private Severity worst = Severity.INFORMATION;
  private int count;
  private int cases;

  IssueTally(IssueCode code) {
    this.code = code;
  }

  /**
   * One time.
   *
   * @param key names the case, if it could be read
   */
  public record Example(Optional<String> key, Issue issue) {}

  /** Counts what was said of one case. */
  void add(Optional<String> key, List<Issue> issues) {
    cases++;
    for (Issue issue : issues) {
      count++;
      worst = issue.severity().compareTo(worst) < 0 ? issue.severity() : worst;
      if (examples.size() < MOST_EXAMPLES) {
        examples.add(new Example(key, issue));
      }
    }
  }

  /** What was said. */
  public IssueCode code() {
    return code;
  }

  /** How much it mattered where it mattered most. */
  public Severity worst() {
    return worst;
  }

  /** How often it was said. */
  public int count() {
    return count;
  }

  /** Of how many cases it was said. */
  public int cases() {
    return cases;
  }

  /** The first times. */
  public List<Example> examples() {
    return List.copyOf(examples);
  }
}
