package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.LaboratoryTest;
import io.github.dynactin.model.Quantity;
import io.github.dynactin.model.Wording;
import io.github.dynactin.terminology.HlCode;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/** Maps a laboratory value, or the words in its place, to mCODE "Tumor Marker Test". */
final class TumorMarkerMapper implements FactMapper<LaboratoryTest, Observation> {
  @Override
  public Mapped<Observation> map(LaboratoryTest test, CaseScope scope) {
    Draft<Observation> draft =
        Observations.begin(
            Profile.TUMOR_MARKER,
            Observations.key(test, "fact"),
            Elements.concept(test.assay()),
            scope);
    Observation observation = draft.resource();
    Origin origin = test.origin();
    observation.addCategory(Elements.concept(HlCode.LABORATORY));
    draft.state("code", "Test", test.assay().label(), origin.child("assay"));
    value(draft, test.value(), origin.child("value"));
    Observations.effective(draft, test.timeObserved(), origin, "timeObserved");
    Observations.specimen(draft, test.biosampleId(), origin, scope);
    test.note()
        .ifPresent(
            note -> {
              observation.addNote(new Annotation().setText(note));
              draft.state("note", "Note", note, origin.child("note"));
            });
    return draft.end("Laboratory: " + test.assay().label());
  }

  private static void value(Draft<Observation> draft, LaboratoryTest.Value value, Origin origin) {
    if (value instanceof Quantity quantity) {
      draft.resource().setValue(Elements.quantity(quantity));
      draft.state("value", "Value", quantity.toString(), origin.child("quantity"));
    } else if (value instanceof Wording wording) {
      draft.resource().setValue(new StringType(wording.text()));
      draft.state("value", "Value", wording.text(), origin.child("text"));
    }
  }
}
