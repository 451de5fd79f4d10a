package io.github.dynactin.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.EvidenceLevel;
import io.github.dynactin.model.EvidenceLevel.Scale;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.WholeGene;
import io.github.dynactin.reader.Cases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which findings of a case with one of every kind leave. */
class FindingSelectionTest {
  private static final OncologyCase EVERYTHING =
      Cases.read(Path.of("src/test/resources/reader/casejson/everything.json"))
          .oncologyCase()
          .orElseThrow();
  private static final FindingSelection ALL = FindingSelection.standard();
  private static final Origin LIST = Origin.of("board.txt", "line 1");

  @Test
  void withoutAWishEverythingLeavesAsItIs() {
    SelectedCase selected = ALL.of(EVERYTHING);
    assertThat(selected.oncologyCase()).isSameAs(EVERYTHING);
    assertThat(selected.issues()).isEmpty();
  }

  @Test
  void whatIsInheritedStaysUnlessItIsAskedFor() {
    OncologyCase inherited = withGermline("g3");
    SelectedCase selected = ALL.of(inherited);
    assertThat(ids(selected)).doesNotContain("g3").hasSize(EVERYTHING.findings().size() - 1);
    assertThat(selected.issues())
        .extracting(Issue::message)
        .containsExactly("1 finding left out: germline, and not asked for");
    assertThat(ALL.withGermline().of(inherited).oncologyCase()).isSameAs(inherited);
  }

  @Test
  void onlyWhatIsAboutTheGenesLeavesAndBiomarkers() {
    SelectedCase selected = genes("kras", "HGNC:2711", "NRAS").of(EVERYTHING);
    assertThat(ids(selected)).containsExactly("g1", "g4", "g9", "g10", "g11", "g12", "g13", "g14");
    WholeGene negative = (WholeGene) finding(selected, "g9");
    assertThat(negative.genes()).extracting(GeneId::symbol).containsExactly("NRAS");
    assertThat(selected.issues())
        .extracting(Issue::message)
        .contains("1 finding narrowed to the genes that were asked for");
  }

  @Test
  void onlyWhatWasChosenLeaves() {
    assertThat(ids(chosen(one("g3"), one("g10")).of(EVERYTHING))).containsExactly("g3", "g10");
    assertThat(ids(chosen(one("rs121434568")).of(EVERYTHING))).containsExactly("g5");
    ChosenFinding inAnother = new ChosenFinding(Optional.of(new CaseId("other")), "g3", LIST);
    assertThat(ids(chosen(inAnother).of(EVERYTHING))).isEmpty();
  }

  @Test
  void whatWasChosenAndIsNotThereIsTold() {
    ChosenFinding gone = new ChosenFinding(Optional.of(EVERYTHING.id()), "g99", LIST);
    List<Issue> issues = chosen(gone, one("g3")).of(EVERYTHING).issues();
    assertThat(issues)
        .anySatisfy(
            issue -> {
              assertThat(issue.code().name()).isEqualTo("CHOSEN_MISSING");
              assertThat(issue.origin()).isEqualTo(LIST);
              assertThat(issue.message()).doesNotContain("g99");
            });
  }

  @Test
  void aLinkToWhatStaysIsLeftOutAndTold() {
    SelectedCase selected = chosen(one("g2"), one("g6")).of(EVERYTHING);
    assertThat(finding(selected, "g2").context().serialChange())
        .hasValueSatisfying(change -> assertThat(change.earlierFindingId()).isEmpty());
    assertThat(((StructuralVariant) finding(selected, "g6")).details().mateId()).isEmpty();
    assertThat(selected.issues())
        .extracting(Issue::message)
        .contains("2 links left out: what they lead to was left out");
  }

  @Test
  void aFilterThatIsNotAmongThoseAskedForKeepsAVariantBack() {
    List<String> stated =
        FindingSelection.call(finding(ALL.of(EVERYTHING), "g5")).orElseThrow().filters();
    assertThat(stated).isNotEmpty();
    assertThat(ids(filters(Set.copyOf(stated)).of(EVERYTHING))).contains("g5", "g3", "g1");
    assertThat(ids(filters(Set.of("other")).of(EVERYTHING)))
        .doesNotContain("g5")
        .contains("g3", "g1"); // of which no filter says anything
  }

  @Test
  void anotherSelectionHasOtherWords() {
    assertThat(genes("ALK", "KRAS").words()).isEqualTo(genes("kras", "ALK").words());
    assertThat(
            Stream.of(ALL, ALL.withGermline(), genes("ALK"), filters(Set.of("PASS")))
                .map(FindingSelection::words)
                .distinct())
        .hasSize(4);
    ChosenFinding elsewhere = new ChosenFinding(Optional.empty(), "g1", Origin.of("b", "line 9"));
    assertThat(chosen(elsewhere).words()).isEqualTo(chosen(one("g1")).words());
  }

  @ParameterizedTest
  @CsvSource({
    "AMP/ASCO/CAP:Tier I, Tier I - Level A, true",
    "amp/asco/cap: tier i, Tier I, true",
    "AMP/ASCO/CAP:Tier I, Tier II - Level C, false",
    "AMP/ASCO/CAP:Tier I - Level A, Tier I, false"
  })
  void aGradeCoversWhatStandsBelowIt(String asked, String stated, boolean covered) {
    EvidenceLevel level = new EvidenceLevel(Scale.AMP_ASCO_CAP, stated);
    assertThat(Grade.parse(asked).covers(level)).isEqualTo(covered);
    assertThat(Grade.parse(asked).covers(new EvidenceLevel(Scale.ESCAT, stated))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Tier I", "ESCAT", "ESCAT:", "ESCAT: ", "Nobody:1", ":1"})
  void whatIsNoGradeIsRefused(String text) {
    assertThatThrownBy(() -> Grade.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Nobody");
  }

  @Test
  void onlyFindingsWithAnImplicationOfTheGradeLeave() {
    Finding graded =
        EVERYTHING.findings().stream()
            .filter(f -> levels(f).findAny().isPresent())
            .findFirst()
            .orElseThrow();
    EvidenceLevel level = levels(graded).findFirst().orElseThrow();
    Grade asked = new Grade(level.scale(), level.level());
    SelectedCase selected =
        new FindingSelection(false, Set.of(), Set.of(), List.of(asked), List.of()).of(EVERYTHING);
    assertThat(ids(selected)).contains(graded.id()).doesNotContain("g3", "g10");
  }

  private static Stream<EvidenceLevel> levels(Finding finding) {
    return finding.context().implications().stream().flatMap(i -> i.basis().evidence().stream());
  }

  private static OncologyCase withGermline(String id) {
    return EVERYTHING.withFindings(
        EVERYTHING.findings().stream()
            .map(f -> f.id().equals(id) ? f.withContext(germline(f.context())) : f)
            .toList());
  }

  private static FindingContext germline(FindingContext of) {
    return new FindingContext(
        of.id(),
        of.assayId(),
        of.result(),
        Optional.of(SourceClass.GERMLINE),
        of.printed(),
        of.serialChange(),
        of.implications(),
        of.diagnosticImplications(),
        of.origin());
  }

  private static FindingSelection genes(String... names) {
    return new FindingSelection(false, Set.of(names), Set.of(), List.of(), List.of());
  }

  private static FindingSelection filters(Set<String> words) {
    return new FindingSelection(false, Set.of(), words, List.of(), List.of());
  }

  private static FindingSelection chosen(ChosenFinding... all) {
    return new FindingSelection(false, Set.of(), Set.of(), List.of(), List.of(all));
  }

  private static ChosenFinding one(String id) {
    return new ChosenFinding(Optional.empty(), id, LIST);
  }

  private static Finding finding(SelectedCase selected, String id) {
    return selected.oncologyCase().findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(SelectedCase selected) {
    return selected.oncologyCase().findings().stream().map(Finding::id).toList();
  }
}
