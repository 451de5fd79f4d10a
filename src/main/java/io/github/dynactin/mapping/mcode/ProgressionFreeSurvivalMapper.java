package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.ProgressionFreeSurvival;
import io.github.dynactin.model.Quantity;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps progression-free survival to an observation of a length of time. It has no date: none
 * follows from a length, and no progression is made from it.
 */
final class ProgressionFreeSurvivalMapper
    implements FactMapper<ProgressionFreeSurvival, Observation> {
  @Override
  public Mapped<Observation> map(ProgressionFreeSurvival survival, CaseScope scope) {
    Draft<Observation> draft =
        Observations.begin(
            Profile.PROGRESSION_FREE_SURVIVAL,
            Observations.key(survival, "fact"),
            Elements.text("Progression-free survival"),
            scope);
    Observation observation = draft.resource();
    Origin origin = survival.origin();
    Quantity duration = survival.duration().value();
    observation.setValue(Elements.quantity(duration));
    draft.state("value", "Duration", duration.toString(), origin.child("duration"));
    String basis = survival.duration().isDerived() ? "derived" : "stated by the source";
    observation.setMethod(Elements.text(basis));
    draft.state("method", "Basis", basis, origin.child("duration").child("basis"));
    survival
        .endpoint()
        .ifPresent(
            endpoint -> {
              observation.addNote(new Annotation().setText(endpoint));
              draft.state("note", "Endpoint", endpoint, origin.child("endpoint"));
            });
    Assessments.therapy(draft, survival, scope);
    return draft.end("Progression-free survival");
  }
}
