package io.github.dynactin.selection;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.StructuralVariant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sifts one case. Used once. */
final class Sieve {
  private final FindingSelection selection;
  private final OncologyCase oncologyCase;
  private final Map<Stays, Integer> staying = new EnumMap<>(Stays.class);
  private final Set<String> left = new HashSet<>();
  private final List<Issue> issues = new ArrayList<>();
  private int unlinked;

  Sieve(FindingSelection selection, OncologyCase oncologyCase) {
    this.selection = selection;
    this.oncologyCase = oncologyCase;
  }

  SelectedCase sift() {
    List<Finding> leaving =
        oncologyCase.findings().stream().filter(this::leaves).map(selection::narrowed).toList();
    List<Finding> linked = leaving.stream().map(this::withoutLooseEnds).toList();
    staying.forEach((why, count) -> tell(count + " findings left out: " + why.reason()));
    if (unlinked > 0) {
      tell(unlinked + " links left out: they lead to findings that were left out");
    }
    selection.chosen().stream().filter(this::isMissing).map(Sieve::missing).forEach(issues::add);
    return new SelectedCase(
        linked.equals(oncologyCase.findings()) ? oncologyCase : oncologyCase.withFindings(linked),
        issues);
  }

  private void tell(String message) {
    issues.add(Issue.of(IssueCode.LEFT_OUT, oncologyCase.origin(), message));
  }

  private boolean leaves(Finding finding) {
    return selection
        .objection(oncologyCase.id(), finding)
        .map(
            why -> {
              staying.merge(why, 1, Integer::sum);
              left.add(finding.id());
              return false;
            })
        .orElse(true);
  }

  /** A link to what stays would lead nowhere. */
  private Finding withoutLooseEnds(Finding finding) {
    Finding whole = finding;
    FindingContext context = finding.context();
    if (isLoose(context.serialChange().flatMap(SerialChange::earlierFindingId))) {
      whole = whole.withContext(context.withoutEarlierFinding());
    }
    if (whole instanceof StructuralVariant variant && isLoose(variant.details().mateId())) {
      whole = variant.withoutMate();
    }
    if (whole instanceof GeneFusion fusion && isLoose(fusion.nature().reciprocalId())) {
      whole = fusion.withoutReciprocal();
    }
    return whole;
  }

  private boolean isLoose(Optional<String> link) {
    boolean loose = link.filter(left::contains).isPresent();
    unlinked += loose ? 1 : 0;
    return loose;
  }

  private boolean isMissing(ChosenFinding chosen) {
    return chosen.concerns(oncologyCase.id())
        && chosen.caseId().isPresent()
        && oncologyCase.findings().stream().noneMatch(chosen::names);
  }

  /** Of a finding chosen in any case, nobody can say in which it should be. */
  private static Issue missing(ChosenFinding chosen) {
    return Issue.of(
        IssueCode.CHOSEN_MISSING, chosen.origin(), "the case has no finding with this name");
  }
}
