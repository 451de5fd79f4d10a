package io.github.dynactin.selection;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sifts the findings of one case one by one, however many they are. Used by one thread. */
public final class Sifting {
  private final FindingSelection selection;
  private final CaseId caseId;
  private final Map<Stays, Long> staying = new EnumMap<>(Stays.class);
  private final Set<ChosenFinding> missing;
  private long narrowed;

  Sifting(FindingSelection selection, CaseId caseId) {
    this.selection = selection;
    this.caseId = requireNonNull(caseId, "caseId");
    // Of a finding chosen in any case, nobody can say in which it should be.
    this.missing =
        selection.chosen().stream()
            .filter(chosen -> chosen.caseId().filter(caseId::equals).isPresent())
            .collect(Collectors.toSet());
  }

  /** What leaves of a finding; empty if it stays, which is counted. */
  public Optional<Finding> sift(Finding finding) {
    if (!missing.isEmpty()) {
      missing.removeIf(chosen -> chosen.names(finding));
    }
    Optional<Stays> objection = selection.objection(caseId, finding);
    objection.ifPresent(why -> staying.merge(why, 1L, Long::sum));
    if (objection.isPresent()) {
      return Optional.empty();
    }
    Finding leaving = selection.narrowed(finding);
    narrowed += leaving.equals(finding) ? 0 : 1;
    return Optional.of(leaving);
  }

  /**
   * How many stayed and why, and what was chosen and isn't there.
   *
   * @param origin where the case is
   */
  public List<Issue> issues(Origin origin) {
    List<Issue> issues = new ArrayList<>();
    staying.forEach((why, count) -> tell(issues, origin, count, "left out: " + why.reason()));
    if (narrowed > 0) {
      tell(issues, origin, narrowed, "narrowed to the genes that were asked for");
    }
    selection.chosen().stream()
        .filter(missing::contains)
        .map(Sifting::missing)
        .forEach(issues::add);
    return issues;
  }

  private static void tell(List<Issue> issues, Origin origin, long count, String what) {
    String message = count + (count == 1 ? " finding " : " findings ") + what;
    issues.add(Issue.of(IssueCode.LEFT_OUT, origin, message));
  }

  private static Issue missing(ChosenFinding chosen) {
    return Issue.of(
        IssueCode.CHOSEN_MISSING, chosen.origin(), "the case has no finding with this name");
  }
}
