package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Concept;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.StringType;

/**
 * Maps how a test was done, and what it looked at, to Genomics Reporting "Genomic Study Analysis".
 */
final class GenomicStudyAnalysisMapper implements FactMapper<Assay, Procedure> {
  @Override
  public Mapped<Procedure> map(Assay assay, CaseScope scope) {
    Draft<Procedure> draft =
        Draft.begin(
            new Procedure(),
            Profile.GENOMIC_STUDY_ANALYSIS,
            GenomicElements.analysis(assay),
            scope);
    Procedure analysis = draft.resource();
    analysis.setStatus(Procedure.ProcedureStatus.COMPLETED);
    analysis.setCategory(Elements.concept(HlCode.LABORATORY));
    analysis.setSubject(scope.subject());
    GenomicElements.completed(draft, assay);
    method(draft, assay);
    scope.biosamples(assay).forEach(biosample -> specimen(draft, biosample, assay, scope));
    AnalysisRegions.add(draft, assay);
    assay.platform().ifPresent(platform -> platform(draft, platform, assay));
    return draft.end("Genomic analysis: " + assay.method().label());
  }

  private static void method(Draft<Procedure> draft, Assay assay) {
    String title =
        assay.method().label()
            + assay.analyte().map(analyte -> " of " + analyte.label()).orElse("");
    draft
        .resource()
        .addExtension(Elements.extension(ExtensionUrl.ANALYSIS_TITLE, new StringType(title)));
    draft.state("extension[title]", "Test", title, assay.origin().child("method"));
    assay
        .analyte()
        .ifPresent(analyte -> wordsOnly(draft, analyte, assay.origin().child("analyte")));
  }

  private static void platform(Draft<Procedure> draft, Concept platform, Assay assay) {
    Origin origin = assay.origin().child("platform");
    draft.resource().addNote(new Annotation().setText("Platform: " + platform.label()));
    draft.state("note", "Platform", platform.label(), origin);
    wordsOnly(draft, platform, origin);
  }

  /** Says of a coded concept that only its words have a home here. */
  private static void wordsOnly(Draft<Procedure> draft, Concept concept, Origin origin) {
    if (!concept.codings().isEmpty()) {
      draft.notMapped(origin, "an analysis has no place for this code: its words stand there");
    }
  }

  private static void specimen(
      Draft<Procedure> draft, Biosample biosample, Assay assay, CaseScope scope) {
    draft
        .resource()
        .addExtension(
            Elements.extension(ExtensionUrl.ANALYSIS_SPECIMEN, scope.reference(biosample.id())));
    draft.state(
        "extension[specimen]", "Specimen", biosample.label(), assay.origin().child("biosamples"));
  }
}
