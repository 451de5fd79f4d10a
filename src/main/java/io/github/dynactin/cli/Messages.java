package io.github.dynactin.cli;

import io.github.dynactin.issue.Issue;
import java.io.PrintWriter;
import java.util.List;

/** Issues as lines for people: what, where, what to do. */
final class Messages {
  private Messages() {}

  static void print(List<Issue> issues, PrintWriter to) {
    for (Issue issue : issues) {
      to.println(issue);
      to.println("  " + issue.code().remedy());
    }
  }
}
