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
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import io.github.dynactin.terminology.Snomed;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Maps therapy with a radioactive agent to mCODE "Radiotherapy Course Summary". The profile's
 * invariant TechniquesForRadioPharmaceutical demands a technique: where none is stated, it is
 * "other", with a text that says so, as the profile allows.
 */
final class RadionuclideTherapyMapper implements FactMapper<RadionuclideTherapy, Procedure> {
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
    procedure.addExtension(modality(therapy));
    String technique = therapy.technique().map(Concept::label).orElse("technique not stated");
    draft.state(
        "extension[modality-and-technique]",
        "Technique",
        technique,
        therapy.technique().isPresent() ? origin.child("technique") : origin);
    procedure.addUsedCode(Elements.concept(therapy.agent()));
    draft.state("usedCode", "Agent", therapy.agent().label(), origin.child("agent"));
    therapy.dose().ifPresent(dose -> Procedures.note(draft, "Dose", dose, origin.child("dose")));
    return draft.end("Radionuclide therapy: " + therapy.agent().label());
  }

  private static Extension modality(RadionuclideTherapy therapy) {
    Extension extension = new Extension(ExtensionUrl.MODALITY_AND_TECHNIQUE.url());
    extension.addExtension(
        Elements.extension(ExtensionUrl.MODALITY, Elements.concept(Snomed.RADIOPHARMACEUTICAL)));
    String words = therapy.technique().map(Concept::label).orElse("technique not stated");
    extension.addExtension(
        Elements.extension(
            ExtensionUrl.TECHNIQUE,
            therapy
                .technique()
                .filter(technique -> !technique.codings().isEmpty())
                .map(Elements::concept)
                .orElseGet(() -> Elements.concept(HlCode.UNCERTAIN, words))));
    return extension;
  }
}
