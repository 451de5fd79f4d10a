package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.Staging;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/** What a TNM category and a stage group share. */
final class Stagings {
  private Stagings() {}

  /**
   * Adds focus, time and the system. mCODE asks for a system and edition; where the source names
   * none, it is absent with the reason, and no code of an edition is written.
   */
  static void complete(Draft<Observation> draft, StagedDisease staged, CaseScope scope) {
    Staging staging = staged.staging();
    Observation observation = draft.resource();
    observation.addCategory(Elements.text("cancer staging"));
    String basis = staging.basis().name().toLowerCase(Locale.ROOT);
    draft.state("code", "Basis", basis, staging.origin().child("basis"));
    Disease disease = staged.disease();
    observation.addFocus(scope.reference(disease.id()));
    draft.state("focus", "Of", disease.term().label(), disease.origin().child("term"));
    Optional<Concept> system = staging.system();
    observation.setMethod(
        system
            .map(Elements::concept)
            .orElseGet(() -> Elements.absent(new CodeableConcept(), AbsenceReason.UNKNOWN)));
    String words = system.map(Concept::label).orElse("not stated");
    draft.state(
        "method",
        "Staging system",
        words,
        system.isPresent() ? staging.origin().child("system") : staging.origin());
    Observations.effective(draft, staging.time(), staging.origin(), "time");
  }
}
