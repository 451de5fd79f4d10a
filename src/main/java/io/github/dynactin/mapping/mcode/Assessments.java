package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.model.DiseaseAssessment;
import io.github.dynactin.model.MedicalAction;
import org.hl7.fhir.r4.model.Observation;

/** What all assessments share. */
final class Assessments {
  private Assessments() {}

  /** Ties an assessment to the therapy it speaks of. */
  static void therapy(Draft<Observation> draft, DiseaseAssessment assessment, CaseScope scope) {
    assessment
        .therapyId()
        .ifPresent(
            id -> {
              scope.references(id).stream()
                  .sorted(CaseScope.BY_REFERENCE)
                  .forEach(draft.resource()::addPartOf);
              String words = ((MedicalAction) scope.fact(id)).label();
              draft.state("partOf", "Therapy", words, assessment.origin().child("therapy"));
            });
  }
}
