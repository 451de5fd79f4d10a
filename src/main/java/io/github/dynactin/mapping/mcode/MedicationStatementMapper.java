package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.ActionContext;
import io.github.dynactin.model.Agent;
import io.github.dynactin.model.SystemicTherapy;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationStatement;

/**
 * Maps each drug of a therapy to a MedicationStatement: what is known of it, by whoever told it.
 * mCODE's own medication profiles (administration, request) say more than a report does and aren't
 * claimed. A dose is the words of the source; without words there is no dose.
 */
final class MedicationStatementMapper implements FactMapper<GivenAgent, MedicationStatement> {
  @Override
  public Mapped<MedicationStatement> map(GivenAgent given, CaseScope scope) {
    SystemicTherapy therapy = given.therapy();
    Agent agent = given.agent();
    Draft<MedicationStatement> draft =
        Draft.begin(
            new MedicationStatement(),
            Profile.MEDICATION_STATEMENT,
            scope.key(therapy, agent),
            scope);
    MedicationStatement statement = draft.resource();
    ActionContext context = therapy.context();
    statement.setStatus(status(context.status()));
    statement.setMedication(Elements.concept(agent.agent()));
    statement.setSubject(scope.subject());
    draft.state("medication", "Medication", agent.agent().label(), agent.origin().child("agent"));
    draft.state(
        "status", "Status", statement.getStatus().getDisplay(), context.origin().child("status"));
    time(draft, context);
    therapyLine(draft, therapy);
    Circumstances.reasons(
        draft, context, scope, statement::addReasonReference, statement::addReasonCode);
    Circumstances.statusReason(draft, context, statement::addStatusReason);
    dosage(draft, agent);
    remarks(draft, therapy);
    return draft.end("Medication: " + agent.agent().label());
  }

  private static void time(Draft<MedicationStatement> draft, ActionContext context) {
    if (context.status() != ActionContext.Status.NOT_TAKEN) {
      draft.resource().setEffective(Procedures.course(Times.type(context.time()), context));
      draft.state(
          "effective",
          "Time",
          Times.words(context.time()),
          Times.origin(context.time(), context.origin(), "time"));
    }
  }

  private static void therapyLine(Draft<MedicationStatement> draft, SystemicTherapy therapy) {
    TherapyLines.extension(therapy).ifPresent(draft.resource()::addExtension);
    TherapyLines.state(draft, therapy);
  }

  private static void dosage(Draft<MedicationStatement> draft, Agent agent) {
    if (agent.dose().isEmpty() && agent.route().isEmpty()) {
      return;
    }
    Dosage dosage = draft.resource().addDosage();
    Origin origin = agent.origin();
    agent
        .dose()
        .ifPresent(
            dose -> {
              dosage.setText(dose);
              draft.state("dosage.text", "Dose", dose, origin.child("dose"));
            });
    draft.concept("dosage.route", "Route", agent.route(), origin.child("route"), dosage::setRoute);
  }

  private static void remarks(Draft<MedicationStatement> draft, SystemicTherapy therapy) {
    ActionContext context = therapy.context();
    Origin origin = context.origin();
    Circumstances.intent(draft, context);
    therapy.trialId().ifPresent(trial -> note(draft, "Trial", trial, origin.child("trial")));
    context.note().ifPresent(words -> note(draft, "Note", words, origin.child("note")));
  }

  private static void note(
      Draft<MedicationStatement> draft, String label, String words, Origin origin) {
    Circumstances.note(draft, label, words, origin, draft.resource()::addNote);
  }

  private static MedicationStatement.MedicationStatementStatus status(ActionContext.Status status) {
    return switch (status) {
      case ONGOING -> MedicationStatement.MedicationStatementStatus.ACTIVE;
      case COMPLETED -> MedicationStatement.MedicationStatementStatus.COMPLETED;
      case STOPPED -> MedicationStatement.MedicationStatementStatus.STOPPED;
      case NOT_TAKEN -> MedicationStatement.MedicationStatementStatus.NOTTAKEN;
      case UNKNOWN -> MedicationStatement.MedicationStatementStatus.UNKNOWN;
    };
  }
}
