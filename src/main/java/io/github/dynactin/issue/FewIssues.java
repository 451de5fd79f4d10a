package io.github.dynactin.issue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The first few issues of each code, and how many there are of it in all: what can be said of a
 * file of millions. Used by one thread.
 */
public final class FewIssues {
  private static final int MOST_ALIKE = 10;

  private final List<Issue> kept = new ArrayList<>();
  private final Map<IssueCode, Long> alike = new EnumMap<>(IssueCode.class);

  /** True if another issue of this code would be kept, and not only counted. */
  public boolean keeps(IssueCode code) {
    return alike.getOrDefault(code, 0L) < MOST_ALIKE;
  }

  /** Keeps an issue, or counts it if ten of its code were kept already. */
  public void add(Issue issue) {
    if (keeps(issue.code())) {
      kept.add(issue);
    }
    alike.merge(issue.code(), 1L, Long::sum);
  }

  /**
   * What was kept, and a count of what wasn't.
   *
   * @param whole what they are all about
   */
  public List<Issue> issues(Origin whole) {
    List<Issue> all = new ArrayList<>(kept);
    alike.forEach(
        (code, count) -> {
          if (count > MOST_ALIKE) {
            all.add(Issue.of(code, whole, "there are " + count + " such places in all"));
          }
        });
    return all;
  }
}
