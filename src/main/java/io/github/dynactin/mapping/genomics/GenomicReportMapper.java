package io.github.dynactin.mapping.genomics;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Finding;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import io.github.dynactin.terminology.Loinc;
import java.util.Comparator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Reference;

/**
 * Maps a test with its findings to Genomics Reporting "Genomic Report". The report's own time is
 * that of the material; a day of issue has no home ({@code issued} is an instant), it stands on the
 * study.
 */
final class GenomicReportMapper implements FactMapper<Assay, DiagnosticReport> {
  @Override
  public Mapped<DiagnosticReport> map(Assay assay, CaseScope scope) {
    Draft<DiagnosticReport> draft =
        Draft.begin(
            new DiagnosticReport(), Profile.GENOMIC_REPORT, GenomicElements.report(assay), scope);
    DiagnosticReport report = draft.resource();
    report.addExtension(
        Elements.extension(
            ExtensionUrl.GENOMIC_STUDY_REFERENCE, scope.reference(GenomicElements.study(assay))));
    report.setStatus(DiagnosticReport.DiagnosticReportStatus.FINAL);
    report.addCategory(Elements.concept(HlCode.GENETICS));
    report.setCode(Elements.concept(Loinc.GENETIC_ANALYSIS_REPORT));
    report.setSubject(scope.subject());
    specimens(draft, assay, scope);
    results(assay, scope).forEach(report::addResult);
    findings(draft, assay, scope);
    assay
        .conclusion()
        .ifPresent(
            conclusion -> {
              report.setConclusion(conclusion);
              draft.state(
                  "conclusion", "Conclusion", conclusion, assay.origin().child("conclusion"));
            });
    return draft.end("Genomic report: " + assay.method().label());
  }

  private static void specimens(Draft<DiagnosticReport> draft, Assay assay, CaseScope scope) {
    Collected collected = Collected.of(assay, scope);
    draft
        .resource()
        .setEffective(draft.dateTimeOnly("effective", collected.time(), collected.origin()));
    draft.state("effective", "Specimen collected", collected.words(), collected.origin());
    scope
        .biosamples(assay)
        .forEach(
            biosample -> {
              draft.resource().addSpecimen(scope.reference(biosample.id()));
              draft.state(
                  "specimen", "Specimen", biosample.label(), assay.origin().child("biosamples"));
            });
  }

  /**
   * What the test found. What somebody makes of it for therapy isn't the laboratory's word: an
   * implication points to its finding, and stands beside the report.
   */
  private static Stream<Reference> results(Assay assay, CaseScope scope) {
    Stream<ResourceKey> variants = scope.findings(assay).map(scope::key);
    Stream<ResourceKey> consequences =
        Consequence.in(scope.oncologyCase())
            .filter(c -> c.finding().context().assayId().equals(assay.id()))
            .map(c -> MolecularConsequenceMapper.key(c, scope));
    // Sorted by id, so that the order of the input doesn't show.
    return Stream.of(variants, consequences)
        .flatMap(keys -> keys.map(scope::reference).sorted(CaseScope.BY_REFERENCE));
  }

  private static void findings(Draft<DiagnosticReport> draft, Assay assay, CaseScope scope) {
    for (Finding finding :
        scope.findings(assay).sorted(Comparator.comparing(Finding::changeKey)).toList()) {
      draft.state("result", "Finding", Variants.inWords(finding), finding.origin());
    }
  }
}
