package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.ArrayList;
import java.util.List;

/** One case being read: what is wrong with it so far, and which ids it has. Used by one thread. */
final class Reading {
  private static final int MOST_ISSUES = 1000;

  private final String file;
  private final List<Issue> issues = new ArrayList<>();
  private final References references = new References();

  Reading(String file) {
    this.file = file;
  }

  Origin origin(String pointer) {
    return Origin.of(file, pointer);
  }

  void report(IssueCode code, String pointer, String message) {
    if (issues.size() < MOST_ISSUES) {
      issues.add(Issue.of(code, origin(pointer), message));
    } else if (issues.size() == MOST_ISSUES) {
      String more = "there are more faults; the first " + MOST_ISSUES + " are told";
      issues.add(Issue.of(code, origin(pointer), more));
    }
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  References references() {
    return references;
  }
}
