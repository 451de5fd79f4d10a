package io.github.dynactin.issue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be said of a file of millions: the same thing is said ten times at most, each with its
 * place, and then once more with the number of places that weren't named. Used by one thread.
 */
public final class FewIssues {
  private static final int MOST_ALIKE = 10;

  /** Of one code, things that are said in as many words as there are records. */
  private static final int MOST_THINGS = 100;

  private final List<Issue> kept = new ArrayList<>();
  private final Map<IssueCode, Map<String, Long>> said = new EnumMap<>(IssueCode.class);
  private final Map<IssueCode, Long> unnamed = new EnumMap<>(IssueCode.class);

  /** True if another issue that says this would be kept, and not only counted. */
  public boolean keeps(Issue issue) {
    Map<String, Long> things = said.getOrDefault(issue.code(), Map.of());
    Long times = things.get(issue.message());
    return times == null ? things.size() < MOST_THINGS : times < MOST_ALIKE;
  }

  /** Keeps an issue, or counts it. */
  public void add(Issue issue) {
    boolean keeps = keeps(issue);
    if (keeps) {
      kept.add(issue);
    }
    Map<String, Long> things = said.computeIfAbsent(issue.code(), code -> new LinkedHashMap<>());
    if (keeps || things.containsKey(issue.message())) {
      things.merge(issue.message(), 1L, Long::sum);
    } else {
      unnamed.merge(issue.code(), 1L, Long::sum);
    }
  }

  /**
   * What was kept, and counts of what wasn't.
   *
   * @param whole what they are all about
   */
  public List<Issue> issues(Origin whole) {
    List<Issue> all = new ArrayList<>(kept);
    said.forEach(
        (code, things) ->
            things.forEach(
                (message, times) -> {
                  if (times > MOST_ALIKE) {
                    all.add(Issue.of(code, whole, more(times - MOST_ALIKE) + message));
                  }
                }));
    unnamed.forEach(
        (code, times) ->
            all.add(Issue.of(code, whole, more(times) + "something else that has this code")));
    return all;
  }

  private static String more(long times) {
    return times + (times == 1 ? " more time: " : " more times: ");
  }
}
