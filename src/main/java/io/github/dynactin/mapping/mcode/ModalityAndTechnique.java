package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Concept;
import io.github.dynactin.terminology.ExtensionUrl;
import io.github.dynactin.terminology.HlCode;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Procedure;

/**
 * mCODE's extension "Radiotherapy Modality and Technique". It demands a modality, its invariants
 * (Techniques...) demand a technique for each modality, and both are bound to codes: what has no
 * code, or isn't stated, is "un-encoded" with a text that says so, as the invariants allow.
 */
final class ModalityAndTechnique {
  private ModalityAndTechnique() {}

  static void add(Draft<Procedure> draft, Optional<Concept> modality, Optional<Concept> technique) {
    Extension extension = new Extension(ExtensionUrl.MODALITY_AND_TECHNIQUE.url());
    extension.addExtension(
        Elements.extension(ExtensionUrl.MODALITY, coded(modality, "modality not stated")));
    extension.addExtension(
        Elements.extension(ExtensionUrl.TECHNIQUE, coded(technique, "technique not stated")));
    draft.resource().addExtension(extension);
  }

  /** Says in words which of the two is stated. */
  static void state(Draft<Procedure> draft, String label, Optional<Concept> what, Origin action) {
    draft.state(
        "extension[modality-and-technique]",
        label,
        what.map(Concept::label).orElse("not stated"),
        what.isPresent() ? action.child(label.toLowerCase(Locale.ROOT)) : action);
  }

  private static CodeableConcept coded(Optional<Concept> concept, String otherwise) {
    return concept
        .filter(known -> !known.codings().isEmpty())
        .map(Elements::concept)
        .orElseGet(
            () ->
                Elements.concept(HlCode.UNCERTAIN, concept.map(Concept::label).orElse(otherwise)));
  }
}
