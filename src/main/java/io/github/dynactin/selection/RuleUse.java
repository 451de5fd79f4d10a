package io.github.dynactin.selection;

import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.OncologyCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Watches which rules of a selection match findings, each for itself: a gene that no case has is
 * likely misspelt, however well the others do. Not thread-safe.
 */
public final class RuleUse {
  private final Map<SelectionRule, BiPredicate<CaseId, Finding>> unmatched = new LinkedHashMap<>();
  private final int rules;
  private int cases;

  /** Of these rules none has matched yet. */
  public RuleUse(FindingSelection selection) {
    for (String gene : new TreeSet<>(selection.genes())) {
      add(SelectionRule.Kind.GENE, gene, (id, finding) -> isAbout(gene, finding));
    }
    for (String filter : new TreeSet<>(selection.filters())) {
      add(
          SelectionRule.Kind.FILTER,
          filter,
          (id, finding) -> FindingSelection.filtersOf(finding).contains(filter));
    }
    for (Grade grade : selection.grades()) {
      add(
          SelectionRule.Kind.GRADE,
          grade.scale().label() + ":" + grade.level(),
          (id, finding) -> FindingSelection.evidence(finding).anyMatch(grade::covers));
    }
    for (ChosenFinding chosen : selection.chosen()) {
      add(
          SelectionRule.Kind.FINDING,
          chosen.origin().toString(),
          (id, finding) -> chosen.concerns(id) && chosen.names(finding));
    }
    this.rules = unmatched.size();
  }

  private void add(SelectionRule.Kind kind, String value, BiPredicate<CaseId, Finding> matches) {
    unmatched.put(new SelectionRule(kind, value), matches);
  }

  private static boolean isAbout(String gene, Finding finding) {
    return finding.genes().stream().anyMatch(g -> FindingSelection.isNamed(g, gene));
  }

  /** Looks at all findings that a case holds, those that don't leave among them. */
  public void look(OncologyCase oncologyCase) {
    cases++;
    unmatched.values().removeIf(rule -> matches(rule, oncologyCase));
  }

  private static boolean matches(BiPredicate<CaseId, Finding> rule, OncologyCase oncologyCase) {
    return oncologyCase.findings().stream().anyMatch(f -> rule.test(oncologyCase.id(), f));
  }

  /** How many rules there are. */
  public int rules() {
    return rules;
  }

  /** How many cases were looked at. */
  public int cases() {
    return cases;
  }

  /** The rules that no finding has matched, as they are asked for. */
  public List<SelectionRule> unmatched() {
    return List.copyOf(unmatched.keySet());
  }
}
