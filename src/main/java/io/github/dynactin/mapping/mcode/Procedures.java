package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.ActionContext;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.MedicalAction;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Type;

/** What all procedures share. */
final class Procedures {
  private Procedures() {}

  /** The time of an action, whose end stays open only if it goes on. */
  static Type course(Type time, ActionContext context) {
    return context.status() == ActionContext.Status.ONGOING ? Times.ongoing(time) : time;
  }

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
      procedure.setPerformed(course(performed, context));
      draft.state(
          "performed",
          "Time",
          Times.words(context.time()),
          Times.origin(context.time(), context.origin(), "time"));
    }
    Circumstances.reasons(
        draft, context, scope, procedure::addReasonReference, procedure::addReasonCode);
    Circumstances.intent(draft, context);
    Circumstances.statusReason(draft, context, procedure::setStatusReason);
    context.note().ifPresent(words -> note(draft, "Note", words, context.origin().child("note")));
    return draft;
  }

  /** Adds where it was done. */
  static void sites(Draft<Procedure> draft, List<Concept> sites, Origin action) {
    draft.concepts(
        "bodySite", "Site", sites, action.child("bodySites"), draft.resource()::addBodySite);
  }

  /** Adds a remark that has no element of its own. */
  static void note(Draft<Procedure> draft, String label, String words, Origin origin) {
    Circumstances.note(draft, label, words, origin, draft.resource()::addNote);
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
