package io.github.dynactin.delivery;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how what is stored isn't what was sent. */
final class Mismatch {
  private Mismatch() {}

  static List<Issue> of(Target target, @Nullable Stored stored) {
    if (stored == null) {
      return List.of(
          Issue.of(
              IssueCode.READ_BACK_MISSING,
              Origin.of(target.path(), ""),
              "the server acknowledged it, and doesn't have it"));
    }
    return Differences.between(target.json(), stored.json()).stream()
        .map(pointer -> Origin.of(target.path(), pointer))
        .map(
            at -> Issue.of(IssueCode.READ_BACK_DIFFERENT, at, "what is stored isn't what was sent"))
        .toList();
  }
}
