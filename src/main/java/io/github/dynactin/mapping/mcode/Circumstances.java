package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.ActionContext;
import io.github.dynactin.model.Disease;
import io.github.dynactin.terminology.ExtensionUrl;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;

/**
 * What every medical action has, whether it becomes a Procedure or a MedicationStatement: FHIR
 * gives the two the same elements and no common type.
 */
final class Circumstances {
  private Circumstances() {}

  /** Sets the disease it was for, and the other reasons. */
  static void reasons(
      Draft<?> draft,
      ActionContext context,
      CaseScope scope,
      Consumer<Reference> reference,
      Consumer<CodeableConcept> code) {
    Origin origin = context.origin();
    context
        .treatmentTarget()
        .ifPresent(
            id -> {
              reference.accept(scope.reference(id));
              String disease = ((Disease) scope.fact(id)).term().label();
              draft.state("reasonReference", "For", disease, origin.child("treatmentTarget"));
            });
    draft.concepts("reasonCode", "For", context.reasons(), origin.child("reasons"), code);
  }

  /** Sets why it ended, or wasn't taken. */
  static void statusReason(
      Draft<?> draft, ActionContext context, Consumer<CodeableConcept> element) {
    Origin origin = context.origin().child("treatmentTerminationReason");
    draft.concept("statusReason", "Status reason", context.statusReason(), origin, element);
  }

  /** Sets the intent: an extension in both, and mCODE's own. */
  static void intent(Draft<?> draft, ActionContext context) {
    draft.concept(
        "extension[intent]",
        "Intent",
        context.intent(),
        context.origin().child("treatmentIntent"),
        intent ->
            draft
                .resource()
                .addExtension(Elements.extension(ExtensionUrl.PROCEDURE_INTENT, intent)));
  }

  /** Adds a remark that has no element of its own. */
  static void note(
      Draft<?> draft, String label, String words, Origin origin, Consumer<Annotation> element) {
    element.accept(new Annotation().setText(label + ": " + words));
    draft.state("note", label, words, origin);
  }
}
