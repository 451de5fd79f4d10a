package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Radiotherapy;
import io.github.dynactin.terminology.Snomed;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Maps radiotherapy to mCODE "Radiotherapy Course Summary". Modality and technique are left out
 * where the source has neither: the profile allows that.
 */
final class RadiotherapyMapper implements FactMapper<Radiotherapy, Procedure> {
  @Override
  public Mapped<Procedure> map(Radiotherapy therapy, CaseScope scope) {
    Draft<Procedure> draft =
        Procedures.begin(
            therapy,
            Profile.RADIOTHERAPY,
            Elements.concept(Snomed.RADIOTHERAPY_COURSE),
            Times.period(therapy.context().time()),
            scope);
    Origin origin = therapy.origin();
    Procedures.sites(draft, therapy.bodySites(), origin);
    if (therapy.modality().isPresent() || therapy.technique().isPresent()) {
      ModalityAndTechnique.add(draft, therapy.modality(), therapy.technique());
      ModalityAndTechnique.state(draft, "Modality", therapy.modality(), origin);
      ModalityAndTechnique.state(draft, "Technique", therapy.technique(), origin);
    }
    therapy.dose().ifPresent(dose -> Procedures.note(draft, "Dose", dose, origin.child("dose")));
    return draft.end("Radiotherapy");
  }
}
