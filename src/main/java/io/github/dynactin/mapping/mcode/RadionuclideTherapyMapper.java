package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.RadionuclideTherapy;
import io.github.dynactin.terminology.Snomed;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Procedure;

/** Maps therapy with a radioactive agent to mCODE "Radiotherapy Course Summary". */
final class RadionuclideTherapyMapper implements FactMapper<RadionuclideTherapy, Procedure> {
  private static final Concept MODALITY =
      new Concept(List.of(Snomed.RADIOPHARMACEUTICAL.coding()), Optional.empty());

  @Override
  public Mapped<Procedure> map(RadionuclideTherapy therapy, CaseScope scope) {
    Draft<Procedure> draft =
        Procedures.begin(
            therapy,
            Profile.RADIONUCLIDE_THERAPY,
            Elements.concept(Snomed.RADIOTHERAPY_COURSE, therapy.label()),
            Times.period(therapy.context().time()),
            scope);
    Procedure procedure = draft.resource();
    Origin origin = therapy.origin();
    ModalityAndTechnique.add(draft, Optional.of(MODALITY), therapy.technique());
    ModalityAndTechnique.state(draft, "Technique", therapy.technique(), origin);
    procedure.addUsedCode(Elements.concept(therapy.agent()));
    draft.state("usedCode", "Agent", therapy.agent().label(), origin.child("agent"));
    therapy.dose().ifPresent(dose -> Procedures.note(draft, "Dose", dose, origin.child("dose")));
    return draft.end("Radionuclide therapy: " + therapy.agent().label());
  }
}
