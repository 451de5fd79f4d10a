package io.github.dynactin.delivery;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Issue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery would do.
 *
 * @param outcome {@link Outcome#DELIVERED} if something would be written, {@link Outcome#UNCHANGED}
 *     if not, or why it can't be said
 * @param changes what would be written
 * @param unchanged how many resources would be left alone
 * @param issues what stands in the way
 */
public record Preview(Outcome outcome, List<Change> changes, int unchanged, List<Issue> issues) {
  public Preview {
    requireNonNull(outcome, "outcome");
    changes = List.copyOf(changes);
    issues = List.copyOf(issues);
  }

  static Preview stopped(Outcome outcome, List<Issue> issues) {
    return new Preview(outcome, List.of(), 0, issues);
  }

  static Preview of(Plan plan, Map<String, Stored> read) {
    List<Change> changes =
        plan.writes().stream()
            .map(target -> change(target, Optional.ofNullable(stored(target, plan, read))))
            .toList();
    Outcome outcome = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.DELIVERED;
    return new Preview(outcome, changes, plan.unchanged(), plan.issues());
  }

  private static @Nullable Stored stored(Target target, Plan plan, Map<String, Stored> read) {
    return plan.found().getOrDefault(target.path(), read.get(target.path()));
  }

  private static Change change(Target target, Optional<Stored> stored) {
    Optional<JsonNode> before = stored.map(Stored::json);
    List<String> elements =
        before.map(json -> Differences.between(target.json(), json)).orElse(List.of());
    return new Change(target.path(), kind(target, stored), elements, before, target.json());
  }

  private static Change.Kind kind(Target target, Optional<Stored> stored) {
    if (stored.isEmpty()) {
      return Change.Kind.CREATE;
    }
    return switch (target.form()) {
      case AS_STATED -> Change.Kind.UPDATE;
      case AMENDED -> Change.Kind.AMEND;
      case RETRACTED -> Change.Kind.RETRACT;
    };
  }
}
