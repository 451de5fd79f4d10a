package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.ImplicationBasis;
import io.github.dynactin.model.TherapeuticImplication;
import io.github.dynactin.terminology.Code;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import io.github.dynactin.terminology.GenomicsCode;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import io.github.dynactin.terminology.Snomed;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/**
 * Maps what is stated of a finding and a therapy to Genomics Reporting "Therapeutic Implication".
 */
final class TherapeuticImplicationMapper implements FactMapper<FindingImplication, Observation> {
  static ResourceKey key(TherapeuticImplication implication) {
    return new ResourceKey("Observation", "implication", implication.id());
  }

  @Override
  public Mapped<Observation> map(FindingImplication stated, CaseScope scope) {
    TherapeuticImplication implication = stated.implication();
    Draft<Observation> draft =
        Draft.begin(new Observation(), Profile.THERAPEUTIC_IMPLICATION, key(implication), scope);
    Observation observation =
        GenomicElements.begin(draft, GenomicsCode.THERAPEUTIC_IMPLICATION, scope);
    observation.addDerivedFrom(scope.reference(scope.key(stated.finding())));
    Origin origin = implication.origin();
    draft.state(
        "derivedFrom", "Change", Variants.inWords(stated.finding()), stated.finding().origin());
    implication.effect().ifPresent(effect -> effect(draft, effect, origin.child("effect")));
    implication.therapy().ifPresent(drug -> therapy(draft, drug, origin.child("therapy")));
    basis(draft, implication.basis(), origin);
    observation.addComponent(
        Elements.component(
            GenomicsCode.CONCLUSION_STRING, new StringType(implication.statement())));
    draft.state(
        "component[conclusion-string]",
        "Statement",
        implication.statement(),
        origin.child("statement"));
    return draft.end("Therapeutic implication: " + stated.finding().label());
  }

  private static void effect(
      Draft<Observation> draft, TherapeuticImplication.Effect effect, Origin origin) {
    Code answer =
        switch (effect) {
          case RESPONSIVE -> LoincAnswer.RESPONSIVE;
          case PRESUMED_RESPONSIVE -> LoincAnswer.PRESUMED_RESPONSIVE;
          case RESISTANT -> LoincAnswer.RESISTANT;
          case PRESUMED_RESISTANT -> LoincAnswer.PRESUMED_RESISTANT;
          case PRESUMED_NON_RESPONSIVE -> LoincAnswer.PRESUMED_NON_RESPONSIVE;
          case ELIGIBLE_FOR_TRIAL -> Snomed.ELIGIBLE_FOR_TRIAL;
        };
    draft
        .resource()
        .addComponent(
            Elements.component(GenomicsCode.THERAPEUTIC_IMPLICATION, Elements.concept(answer)));
    draft.state("component[therapeutic-implication]", "Effect", answer.display(), origin);
  }

  private static void basis(Draft<Observation> draft, ImplicationBasis basis, Origin origin) {
    basis
        .disease()
        .ifPresent(
            disease ->
                EvidenceLevels.disease(
                    draft, disease, "phenotypic-treatment-context", origin.child("disease")));
    EvidenceLevels.add(draft, basis.evidence(), origin.child("evidence"));
    for (int i = 0; i < basis.trialIds().size(); i++) {
      Origin place = origin.child("trials").child(Integer.toString(i));
      trial(draft, basis.trialIds().get(i), place);
    }
    basis
        .recommendedAction()
        .map(words -> new Statement("Recommended action", words, origin.child("recommendedAction")))
        .ifPresent(statement -> Components.text(draft, statement));
  }

  private static void trial(Draft<Observation> draft, String id, Origin origin) {
    CodeableConcept value = new CodeableConcept().setText(id);
    if (id.matches("NCT\\d{8}")) {
      Coding coding = new Coding(CodeSystem.CLINICAL_TRIALS.uri(), id, Optional.empty());
      value.addCoding(Elements.coding(coding));
    }
    Components.add(
        draft,
        GenomicsCode.ASSOCIATED_THERAPY,
        "therapy-assessed",
        value,
        new Statement("Trial", id, origin));
  }

  private static void therapy(Draft<Observation> draft, Concept therapy, Origin origin) {
    draft
        .resource()
        .addComponent(Elements.component(Loinc.MEDICATION_ASSESSED, Elements.concept(therapy)));
    draft.state("component[medication-assessed]", "Therapy", therapy.label(), origin);
  }
}
