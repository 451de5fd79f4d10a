package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Age;
import io.github.dynactin.model.PhenotypicFeature;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.terminology.LoincAnswer;
import org.hl7.fhir.r4.model.Observation;

/** Maps a symptom or sign, there or looked for and not there, to an observation. */
final class PhenotypicFeatureMapper implements FactMapper<PhenotypicFeature, Observation> {
  @Override
  public Mapped<Observation> map(PhenotypicFeature feature, CaseScope scope) {
    Draft<Observation> draft =
        Observations.begin(
            Profile.PHENOTYPIC_FEATURE,
            Observations.key(feature, "fact"),
            Elements.concept(feature.type()),
            scope);
    LoincAnswer answer = feature.excluded() ? LoincAnswer.ABSENT : LoincAnswer.PRESENT;
    draft.resource().setValue(Elements.concept(answer));
    draft.state("code", "Feature", feature.type().label(), feature.origin().child("type"));
    draft.state("value", "Result", answer.display(), feature.origin());
    onset(draft, feature);
    return draft.end("Symptom or sign: " + feature.type().label());
  }

  private static void onset(Draft<Observation> draft, PhenotypicFeature feature) {
    if (feature.onset() instanceof Age) {
      draft.resource().setEffective(Times.dateTimeOnly(TimeElement.UNKNOWN));
      Origin origin = feature.origin().child("onset");
      draft.state("effective", "Onset", Times.words(feature.onset()), origin);
      draft.notMapped(
          origin, "an observation has a date, not an age: the age stands in the text only");
    } else {
      Observations.effective(draft, feature.onset(), feature.origin(), "onset");
    }
  }
}
