package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.model.DiagnosticImplication;
import io.github.dynactin.terminology.GenomicsCode;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/**
 * Maps what is stated of a finding and a disease to Genomics Reporting "Diagnostic Implication".
 */
final class DiagnosticImplicationMapper implements FactMapper<DiagnosticFinding, Observation> {
  @Override
  public Mapped<Observation> map(DiagnosticFinding stated, CaseScope scope) {
    DiagnosticImplication implication = stated.implication();
    ResourceKey key = new ResourceKey("Observation", "implication", implication.id());
    Draft<Observation> draft =
        Draft.begin(new Observation(), Profile.DIAGNOSTIC_IMPLICATION, key, scope);
    Observation observation =
        GenomicElements.begin(draft, GenomicsCode.DIAGNOSTIC_IMPLICATION, scope);
    observation.addDerivedFrom(scope.reference(scope.key(stated.finding())));
    draft.state(
        "derivedFrom", "Change", Variants.inWords(stated.finding()), stated.finding().origin());
    Origin origin = implication.origin();
    implication
        .significance()
        .ifPresent(grade -> significance(draft, grade, origin.child("significance")));
    implication
        .disease()
        .ifPresent(
            disease ->
                EvidenceLevels.disease(
                    draft, disease, "predicted-phenotype", origin.child("disease")));
    EvidenceLevels.add(draft, implication.evidence(), origin.child("evidence"));
    String words = implication.statement();
    Components.add(
        draft,
        GenomicsCode.CONCLUSION_STRING,
        "conclusion-string",
        new StringType(words),
        new Statement("Statement", words, origin.child("statement")));
    return draft.end("Diagnostic implication: " + stated.finding().label());
  }

  private static void significance(
      Draft<Observation> draft, DiagnosticImplication.Significance grade, Origin origin) {
    CodeableConcept value =
        switch (grade) {
          case PATHOGENIC -> Elements.concept(LoincAnswer.PATHOGENIC);
          case LIKELY_PATHOGENIC -> Elements.concept(LoincAnswer.LIKELY_PATHOGENIC);
          case UNCERTAIN_SIGNIFICANCE -> Elements.concept(LoincAnswer.UNCERTAIN_SIGNIFICANCE);
          case LIKELY_BENIGN -> Elements.text("Likely benign"); // no verified code
          case BENIGN -> Elements.concept(LoincAnswer.BENIGN);
        };
    String words = value.hasText() ? value.getText() : value.getCodingFirstRep().getDisplay();
    Components.add(
        draft,
        Loinc.CLINICAL_SIGNIFICANCE,
        "clinical-significance",
        value,
        new Statement("Significance", words, origin));
  }
}
