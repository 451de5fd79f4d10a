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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Selects the findings of one case, and cuts links to those that stay. Used once. */
final class WholeSelection {
  private final OncologyCase oncologyCase;
  private final Sifting sifting;
  private final Set<String> left = new HashSet<>();
  private int unlinked;

  WholeSelection(FindingSelection selection, OncologyCase oncologyCase) {
    this.oncologyCase = oncologyCase;
    this.sifting = selection.sifting(oncologyCase.id());
  }

  SelectedCase select() {
    List<Finding> leaving = new ArrayList<>();
    for (Finding finding : oncologyCase.findings()) {
      sifting.sift(finding).ifPresentOrElse(leaving::add, () -> left.add(finding.id()));
    }
    List<Finding> linked = leaving.stream().map(this::withoutLooseEnds).toList();
    List<Issue> issues = new ArrayList<>(sifting.issues(oncologyCase.origin()));
    if (unlinked > 0) {
      String links = unlinked + (unlinked == 1 ? " link" : " links");
      String message = links + " left out: what they lead to was left out";
      issues.add(Issue.of(IssueCode.LEFT_OUT, oncologyCase.origin(), message));
    }
    return new SelectedCase(
        linked.equals(oncologyCase.findings()) ? oncologyCase : oncologyCase.withFindings(linked),
        issues);
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
}
