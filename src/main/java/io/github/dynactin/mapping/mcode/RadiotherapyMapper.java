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
import io.github.dynactin.model.Radiotherapy;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import io.github.dynactin.terminology.Snomed;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Procedure;

/**
 * Maps radiotherapy to mCODE "Radiotherapy Course Summary". Modality and technique are left out
 * where the source has none: the profile allows that.
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
    therapy.modality().ifPresent(modality -> modality(draft, modality, therapy));
    if (therapy.modality().isEmpty()) {
      therapy
          .technique()
          .ifPresent(
              technique ->
                  Procedures.note(
                      draft, "Technique", technique.label(), origin.child("technique")));
    }
    therapy.dose().ifPresent(dose -> Procedures.note(draft, "Dose", dose, origin.child("dose")));
    return draft.end("Radiotherapy");
  }

  private static void modality(Draft<Procedure> draft, Concept modality, Radiotherapy therapy) {
    Origin origin = therapy.origin();
    if (modality.codings().isEmpty()) {
      // The profile binds the modality to codes: words alone can't stand there.
      Procedures.note(draft, "Modality", modality.label(), origin.child("modality"));
      return;
    }
    Extension extension = new Extension(ExtensionUrl.MODALITY_AND_TECHNIQUE.url());
    extension.addExtension(Elements.extension(ExtensionUrl.MODALITY, Elements.concept(modality)));
    String words = therapy.technique().map(Concept::label).orElse("technique not stated");
    extension.addExtension(
        Elements.extension(
            ExtensionUrl.TECHNIQUE,
            therapy
                .technique()
                .filter(technique -> !technique.codings().isEmpty())
                .map(Elements::concept)
                .orElseGet(() -> Elements.concept(HlCode.UNCERTAIN, words))));
    draft.resource().addExtension(extension);
    draft.state(
        "extension[modality-and-technique]",
        "Modality",
        modality.label() + "; " + words,
        origin.child("modality"));
  }
}
