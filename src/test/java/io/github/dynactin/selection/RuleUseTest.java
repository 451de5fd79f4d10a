package io.github.dynactin.selection;

import static io.github.dynactin.selection.SelectionRule.Kind.FILTER;
import static io.github.dynactin.selection.SelectionRule.Kind.FINDING;
import static io.github.dynactin.selection.SelectionRule.Kind.GENE;
import static io.github.dynactin.selection.SelectionRule.Kind.GRADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.Cases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that match nothing, in a case with a finding of every kind. */
class RuleUseTest {
  private static final OncologyCase EVERYTHING =
      Cases.read(Path.of("src/test/resources/reader/casejson/everything.json"))
          .oncologyCase()
          .orElseThrow();

  @Test
  void aRuleThatNothingMatchesIsNamed() {
    FindingSelection selection =
        new FindingSelection(
            false,
            Set.of("kras", "HGNC:2711", "ALKK"),
            Set.of("PASS", "all"),
            Stream.of("AMP/ASCO/CAP:Tier I", "ESCAT:X").map(Grade::parse).toList(),
            List.of(
                chosen("g1", 1),
                chosen("g1x", 2),
                new ChosenFinding(
                    Optional.of(new CaseId("another")), "g1", Origin.of("board.txt", "line 3"))));
    RuleUse use = new RuleUse(selection);
    assertThat(use.rules()).isEqualTo(10);
    assertThat(use.unmatched()).hasSize(10);
    use.look(EVERYTHING);
    assertThat(use.cases()).isEqualTo(1);
    assertThat(use.unmatched())
        .containsExactly(
            new SelectionRule(GENE, "ALKK"),
            new SelectionRule(FILTER, "all"),
            new SelectionRule(GRADE, "ESCAT:X"),
            new SelectionRule(FINDING, "board.txt line 2"),
            new SelectionRule(FINDING, "board.txt line 3"));
  }

  @Test
  void aMatchInOneOfManyCasesIsEnough() {
    RuleUse use =
        new RuleUse(new FindingSelection(false, Set.of("KRAS"), Set.of(), List.of(), List.of()));
    use.look(EVERYTHING.withFindings(List.of()));
    assertThat(use.unmatched()).hasSize(1);
    use.look(EVERYTHING);
    use.look(EVERYTHING.withFindings(List.of()));
    assertThat(use.unmatched()).isEmpty();
    assertThat(use.cases()).isEqualTo(3);
  }

  /** Each rule is judged for itself: germline findings that stay are findings, too. */
  @Test
  void aFindingThatStaysForAnotherReasonMatches() {
    RuleUse use =
        new RuleUse(
            new FindingSelection(false, Set.of("KRAS"), Set.of("nothing"), List.of(), List.of()));
    use.look(EVERYTHING);
    assertThat(use.unmatched()).containsExactly(new SelectionRule(FILTER, "nothing"));
  }

  private static ChosenFinding chosen(String name, int line) {
    return new ChosenFinding(Optional.empty(), name, Origin.of("board.txt", "line " + line));
  }
}
