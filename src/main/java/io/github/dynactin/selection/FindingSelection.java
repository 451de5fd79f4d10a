package io.github.dynactin.selection;

import io.github.dynactin.model.Biomarker;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.EvidenceLevel;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.model.WholeGene;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which findings leave. A finding leaves if everything that is asked for here holds; what is empty
 * here asks for nothing. Findings that are stated to be germline, which tell of relatives too,
 * leave only if they are asked for.
 *
 * @param germline whether germline findings leave
 * @param genes symbols or HGNC ids, in upper case: a finding must be about one of them. Biomarkers,
 *     which are about no gene, leave whatever stands here; a variant without a gene doesn't
 * @param filters words of callers' filters: a variant to which others are stated stays
 * @param grades a finding must have an implication of one of these grades
 * @param chosen if there are any, a finding must be among them
 */
public record FindingSelection(
    boolean germline,
    Set<String> genes,
    Set<String> filters,
    List<Grade> grades,
    List<ChosenFinding> chosen) {

  public FindingSelection {
    genes = genes.stream().map(FindingSelection::upper).collect(Collectors.toUnmodifiableSet());
    filters = Set.copyOf(filters);
    grades = List.copyOf(grades);
    chosen = List.copyOf(chosen);
  }

  /** Everything but germline findings. */
  public static FindingSelection standard() {
    return new FindingSelection(false, Set.of(), Set.of(), List.of(), List.of());
  }

  /** The same, and germline findings too. */
  public FindingSelection withGermline() {
    return new FindingSelection(true, genes, filters, grades, chosen);
  }

  /** All that is asked for, in the same words each time: other words mean another selection. */
  public String words() {
    return String.join(
        "\n",
        Boolean.toString(germline),
        new TreeSet<>(genes).toString(),
        new TreeSet<>(filters).toString(),
        grades.toString(),
        chosen.stream().map(ChosenFinding::words).toList().toString());
  }

  /** What leaves of a case. */
  public SelectedCase of(OncologyCase oncologyCase) {
    return new WholeSelection(this, oncologyCase).select();
  }

  /** The same for the findings of a case one by one. */
  public Sifting sifting(CaseId caseId) {
    return new Sifting(this, caseId);
  }

  /** Why a finding of a case stays; empty if it leaves. */
  Optional<Stays> objection(CaseId caseId, Finding finding) {
    if (!germline && finding.context().isGermline()) {
      return Optional.of(Stays.GERMLINE);
    }
    if (!isChosen(caseId, finding)) {
      return Optional.of(Stays.NOT_CHOSEN);
    }
    if (!isAboutGenes(finding)) {
      return Optional.of(Stays.OTHER_GENE);
    }
    if (!filters.isEmpty() && !filters.containsAll(filtersOf(finding))) {
      return Optional.of(Stays.FILTERED);
    }
    return hasGrade(finding) ? Optional.empty() : Optional.of(Stays.NO_SUCH_GRADE);
  }

  private boolean isChosen(CaseId caseId, Finding finding) {
    return chosen.isEmpty()
        || chosen.stream().anyMatch(c -> c.concerns(caseId) && c.names(finding));
  }

  private boolean isAboutGenes(Finding finding) {
    return genes.isEmpty()
        || finding instanceof Biomarker
        || finding.genes().stream().anyMatch(this::names);
  }

  /** A statement on several genes as a whole, of which only those that were asked for leave. */
  Finding narrowed(Finding finding) {
    if (genes.isEmpty() || !(finding instanceof WholeGene whole)) {
      return finding;
    }
    return new WholeGene(whole.context(), whole.genes().stream().filter(this::names).toList());
  }

  private boolean names(GeneId gene) {
    return genes.contains(upper(gene.symbol()))
        || gene.hgncId().filter(genes::contains).isPresent();
  }

  /** True if it is this gene, by its symbol in upper case or its HGNC id. */
  static boolean isNamed(GeneId gene, String name) {
    return upper(gene.symbol()).equals(name) || gene.hgncId().filter(name::equals).isPresent();
  }

  /** The words of callers' filters that are stated to a finding. */
  static List<String> filtersOf(Finding finding) {
    return call(finding).map(VariantCall::filters).orElse(List.of());
  }

  /** What a caller says of it, if it is of a kind that callers speak of. */
  static Optional<VariantCall> call(Finding finding) {
    if (finding instanceof SmallVariant small) {
      return Optional.of(small.call());
    }
    return finding instanceof StructuralVariant large
        ? Optional.of(large.call())
        : Optional.empty();
  }

  private boolean hasGrade(Finding finding) {
    return grades.isEmpty()
        || evidence(finding).anyMatch(e -> grades.stream().anyMatch(grade -> grade.covers(e)));
  }

  /** The grades of all that a finding means for therapy and diagnosis. */
  static Stream<EvidenceLevel> evidence(Finding finding) {
    return Stream.concat(
        finding.context().implications().stream().flatMap(i -> i.basis().evidence().stream()),
        finding.context().diagnosticImplications().stream().flatMap(i -> i.evidence().stream()));
  }

  private static String upper(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}
