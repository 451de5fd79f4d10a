package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Individual;
import io.github.dynactin.model.VitalStatus;
import io.github.dynactin.terminology.Loinc;
import org.hl7.fhir.r4.model.Observation;

/** Maps the cause of death to an observation; no guide of the pack has a profile for it. */
final class CauseOfDeathMapper implements FactMapper<Individual, Observation> {
  @Override
  public Mapped<Observation> map(Individual individual, CaseScope scope) {
    VitalStatus vital = individual.vitalStatus();
    Concept cause = vital.causeOfDeath().orElseThrow();
    Draft<Observation> draft =
        Observations.begin(
            Profile.CAUSE_OF_DEATH,
            Observations.key(individual, "cause-of-death"),
            Elements.concept(Loinc.CAUSE_OF_DEATH),
            scope);
    draft.resource().setValue(Elements.concept(cause));
    draft.state("value", "Cause of death", cause.label(), vital.origin().child("causeOfDeath"));
    Observations.effective(draft, vital.timeOfDeath(), vital.origin(), "timeOfDeath");
    return draft.end("Cause of death");
  }
}
