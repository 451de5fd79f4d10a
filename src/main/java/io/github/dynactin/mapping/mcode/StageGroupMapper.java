package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Staging;
import io.github.dynactin.terminology.Snomed;
import org.hl7.fhir.r4.model.Observation;

/** Maps a stage group to mCODE "TNM Stage Group". */
final class StageGroupMapper implements FactMapper<StagedDisease, Observation> {
  @Override
  public Mapped<Observation> map(StagedDisease staged, CaseScope scope) {
    Staging staging = staged.staging();
    Snomed code =
        staging.basis() == Staging.Basis.CLINICAL
            ? Snomed.CLINICAL_STAGE_GROUP
            : Snomed.PATHOLOGICAL_STAGE_GROUP;
    Draft<Observation> draft =
        Observations.begin(Profile.STAGE_GROUP, staged.groupKey(), Elements.concept(code), scope);
    Concept stage = staging.diseaseStage().orElseThrow();
    draft.resource().setValue(Elements.concept(stage));
    draft.state("value", "Stage", stage.label(), staging.origin().child("diseaseStage"));
    Stagings.complete(draft, staged, scope);
    staged.categories(scope).forEach(draft.resource()::addHasMember);
    return draft.end("Stage group: " + stage.label());
  }
}
