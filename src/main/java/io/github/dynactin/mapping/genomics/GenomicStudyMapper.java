package io.github.dynactin.mapping.genomics;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Assay;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Maps a genomic test to Genomics Reporting "Genomic Study". Its date is when the test was
 * complete; when the material was taken stands on the specimen and on the findings.
 */
final class GenomicStudyMapper implements FactMapper<Assay, Procedure> {
  @Override
  public Mapped<Procedure> map(Assay assay, CaseScope scope) {
    Draft<Procedure> draft =
        Draft.begin(new Procedure(), Profile.GENOMIC_STUDY, GenomicElements.study(assay), scope);
    Procedure study = draft.resource();
    study.addExtension(
        Elements.extension(
            ExtensionUrl.GENOMIC_STUDY_ANALYSIS, scope.reference(GenomicElements.analysis(assay))));
    study.setStatus(Procedure.ProcedureStatus.COMPLETED);
    study.setCategory(Elements.concept(HlCode.LABORATORY));
    study.setCode(Elements.concept(assay.method()));
    study.setSubject(scope.subject());
    draft.state("code", "Test", assay.method().label(), assay.origin().child("method"));
    GenomicElements.completed(draft, assay);
    return draft.end("Genomic study: " + assay.method().label());
  }
}
