package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.ActionContext;
import io.github.dynactin.model.ActionContext.Status;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.model.OtherProcedure;
import io.github.dynactin.model.RadionuclideTherapy;
import io.github.dynactin.model.Radiotherapy;
import io.github.dynactin.model.Surgery;
import io.github.dynactin.model.TimeElement;
import java.util.List;
import java.util.Optional;

/** Therapies and procedures. */
final class Actions {
  private Actions() {}

  private enum Type {
    SYSTEMIC_THERAPY,
    RADIOTHERAPY,
    RADIONUCLIDE_THERAPY,
    SURGERY,
    PROCEDURE
  }

  static Optional<MedicalAction> action(Node node) {
    return node.object().flatMap(Actions::action);
  }

  private static Optional<MedicalAction> action(Fields in) {
    Optional<Type> type = in.required("type", Words.of(Type.class));
    Optional<ActionContext> context = context(in);
    return type.flatMap(
        known ->
            switch (known) {
              case SYSTEMIC_THERAPY -> SystemicTherapies.therapy(in, context);
              case RADIOTHERAPY -> radiotherapy(in, context);
              case RADIONUCLIDE_THERAPY -> radionuclide(in, context);
              case SURGERY -> surgery(in, context);
              case PROCEDURE -> procedure(in, context);
            });
  }

  private static Optional<ActionContext> context(Fields in) {
    Optional<String> id = in.id(Thing.MEDICAL_ACTION);
    Optional<Status> status = in.required("status", Words.of(Status.class));
    TimeElement time = Times.in(in, "time");
    Optional<Concept> intent = in.optional("treatmentIntent", Concepts::concept);
    Optional<String> target = in.optional("treatmentTarget", References.to(Thing.DISEASE));
    List<Concept> reasons = in.list("reasons", Concepts::concept);
    Optional<Concept> ended = in.optional("treatmentTerminationReason", Concepts::concept);
    Optional<String> note = in.optional("note", Texts::text);
    Optional<Origin> origin = in.origin();
    return in.part(
        () ->
            new ActionContext(
                id.get(), status.get(), time, intent, target, reasons, ended, note, origin.get()));
  }

  private static Optional<MedicalAction> radiotherapy(Fields in, Optional<ActionContext> context) {
    List<Concept> sites = in.list("bodySites", Concepts::concept);
    Optional<Concept> modality = in.optional("modality", Concepts::concept);
    Optional<Concept> technique = in.optional("technique", Concepts::concept);
    Optional<String> dose = in.optional("dose", Texts::label);
    return in.done(() -> new Radiotherapy(context.get(), sites, modality, technique, dose));
  }

  private static Optional<MedicalAction> radionuclide(Fields in, Optional<ActionContext> context) {
    Optional<Concept> agent = in.required("agent", Concepts::concept);
    Optional<Concept> technique = in.optional("technique", Concepts::concept);
    Optional<String> dose = in.optional("dose", Texts::label);
    return in.done(() -> new RadionuclideTherapy(context.get(), agent.get(), technique, dose));
  }

  private static Optional<MedicalAction> surgery(Fields in, Optional<ActionContext> context) {
    Optional<Concept> procedure = in.required("procedure", Concepts::concept);
    List<Concept> sites = in.list("bodySites", Concepts::concept);
    return in.done(() -> new Surgery(context.get(), procedure.get(), sites));
  }

  private static Optional<MedicalAction> procedure(Fields in, Optional<ActionContext> context) {
    Optional<Concept> procedure = in.required("procedure", Concepts::concept);
    List<Concept> sites = in.list("bodySites", Concepts::concept);
    return in.done(() -> new OtherProcedure(context.get(), procedure.get(), sites));
  }
}
