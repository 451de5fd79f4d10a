package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.ActionContext;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.terminology.ExtensionUrl;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Type;

/** What all procedures share. */
final class Procedures {
  private Procedures() {}

  /** Begins a procedure: status, code, time and why. */
  static Draft<Procedure> begin(
      MedicalAction action,
      Profile profile,
      CodeableConcept code,
      Type performed,
      CaseScope scope) {
    Draft<Procedure> draft =
        Draft.begin(
            new Procedure(), profile, new ResourceKey("Procedure", "action", action.id()), scope);
    Procedure procedure = draft.resource();
    ActionContext context = action.context();
    procedure.setStatus(status(context.status()));
    procedure.setCode(code);
    procedure.setSubject(scope.subject());
    draft.state("code", "Procedure", action.label(), context.origin().child("type"));
    draft.state(
        "status", "Status", procedure.getStatus().getDisplay(), context.origin().child("status"));
    if (context.status() != ActionContext.Status.NOT_TAKEN) {
      procedure.setPerformed(performed);
      draft.state(
          "performed",
          "Time",
          Times.words(context.time()),
          Times.origin(context.time(), context.origin(), "time"));
    }
    reasons(draft, context, scope);
    remarks(draft, context);
    return draft;
  }

  /** Adds where it was done. */
  static void sites(Draft<Procedure> draft, List<Concept> sites, Origin action) {
    for (int i = 0; i < sites.size(); i++) {
      draft.resource().addBodySite(Elements.concept(sites.get(i)));
      Origin origin = action.child("bodySites").child(Integer.toString(i));
      draft.state("bodySite", "Site", sites.get(i).label(), origin);
    }
  }

  /** Adds a remark that has no element of its own. */
  static void note(Draft<Procedure> draft, String label, String words, Origin origin) {
    draft.resource().addNote(new Annotation().setText(label + ": " + words));
    draft.state("note", label, words, origin);
  }

  private static void reasons(Draft<Procedure> draft, ActionContext context, CaseScope scope) {
    context
        .treatmentTarget()
        .ifPresent(
            id -> {
              draft.resource().addReasonReference(scope.reference(id));
              String disease = ((Disease) scope.fact(id)).term().label();
              draft.state(
                  "reasonReference", "For", disease, context.origin().child("treatmentTarget"));
            });
    for (int i = 0; i < context.reasons().size(); i++) {
      Concept reason = context.reasons().get(i);
      draft.resource().addReasonCode(Elements.concept(reason));
      Origin origin = context.origin().child("reasons").child(Integer.toString(i));
      draft.state("reasonCode", "For", reason.label(), origin);
    }
  }

  private static void remarks(Draft<Procedure> draft, ActionContext context) {
    Origin origin = context.origin();
    context
        .intent()
        .ifPresent(
            intent -> {
              draft
                  .resource()
                  .addExtension(
                      Elements.extension(ExtensionUrl.PROCEDURE_INTENT, Elements.concept(intent)));
              draft.state(
                  "extension[intent]", "Intent", intent.label(), origin.child("treatmentIntent"));
            });
    context
        .statusReason()
        .ifPresent(
            reason -> {
              draft.resource().setStatusReason(Elements.concept(reason));
              draft.state(
                  "statusReason",
                  "Why",
                  reason.label(),
                  origin.child("treatmentTerminationReason"));
            });
    context.note().ifPresent(note -> note(draft, "Note", note, origin.child("note")));
  }

  private static Procedure.ProcedureStatus status(ActionContext.Status status) {
    return switch (status) {
      case ONGOING -> Procedure.ProcedureStatus.INPROGRESS;
      case COMPLETED -> Procedure.ProcedureStatus.COMPLETED;
      case STOPPED -> Procedure.ProcedureStatus.STOPPED;
      case NOT_TAKEN -> Procedure.ProcedureStatus.NOTDONE;
      case UNKNOWN -> Procedure.ProcedureStatus.UNKNOWN;
    };
  }
}
