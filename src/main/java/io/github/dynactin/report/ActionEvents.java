package io.github.dynactin.report;

import io.github.dynactin.model.ActionContext;
import io.github.dynactin.model.Agent;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.model.OtherProcedure;
import io.github.dynactin.model.RadionuclideTherapy;
import io.github.dynactin.model.Radiotherapy;
import io.github.dynactin.model.Surgery;
import io.github.dynactin.model.SystemicTherapy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Therapies and procedures as events. */
final class ActionEvents {
  private ActionEvents() {}

  static Event of(MedicalAction action) {
    ActionContext context = action.context();
    boolean taken = context.status() != ActionContext.Status.NOT_TAKEN;
    List<String> detail = new ArrayList<>(details(action));
    detail.addAll(about(context));
    return new Event(
        action instanceof OtherProcedure ? Lane.SPECIMEN : Lane.THERAPY,
        Event.Tone.PLAIN,
        title(action) + (taken ? "" : " (not taken)"),
        Words.join("; ", detail),
        context.time(),
        List.of(action.origin()));
  }

  private static String title(MedicalAction action) {
    if (action instanceof SystemicTherapy therapy) {
      String line =
          therapy
              .line()
              .map(l -> "Line " + l.value().number() + (l.isDerived() ? " (derived)" : ""))
              .orElse("");
      String cycles =
          therapy.cycles().isPresent() ? Words.count(therapy.cycles().getAsInt(), "cycle") : "";
      String drugs =
          therapy.agents().stream()
              .map(Agent::agent)
              .map(Concept::label)
              .collect(Collectors.joining(" + "));
      return Words.join(" · ", List.of(line, therapy.regimen().orElse(drugs), cycles));
    }
    if (action instanceof Radiotherapy radiotherapy && !radiotherapy.bodySites().isEmpty()) {
      return "Radiotherapy of " + labels(radiotherapy.bodySites());
    }
    return action.label();
  }

  private static List<String> details(MedicalAction action) {
    if (action instanceof SystemicTherapy therapy) {
      String agents =
          therapy.agents().stream().map(ActionEvents::agent).collect(Collectors.joining(" + "));
      return List.of(
          tellsMore(therapy) ? agents : "", therapy.trialId().map(id -> "trial " + id).orElse(""));
    }
    if (action instanceof Radiotherapy radiotherapy) {
      return List.of(radiotherapy.dose().orElse(""));
    }
    if (action instanceof RadionuclideTherapy radionuclide) {
      return List.of(radionuclide.dose().orElse(""));
    }
    if (action instanceof Surgery surgery) {
      return List.of(labels(surgery.bodySites()));
    }
    return action instanceof OtherProcedure procedure
        ? List.of(labels(procedure.bodySites()))
        : List.of();
  }

  /** True if the agents one by one say more than the title does. */
  private static boolean tellsMore(SystemicTherapy therapy) {
    return therapy.regimen().isPresent()
        || therapy.agents().stream().anyMatch(a -> a.dose().isPresent() || a.route().isPresent());
  }

  private static List<String> about(ActionContext context) {
    String reasons = labels(context.reasons());
    return List.of(
        context.intent().map(Concept::label).orElse(""),
        reasons.isEmpty() ? "" : "reason: " + reasons,
        context.status() == ActionContext.Status.STOPPED ? "stopped" : "",
        context.statusReason().map(reason -> "why it ended: " + reason.label()).orElse(""),
        context.note().orElse(""));
  }

  private static String agent(Agent agent) {
    String route = agent.route().map(Concept::label).orElse("");
    return Words.join(" ", List.of(agent.agent().label(), agent.dose().orElse(""), route));
  }

  private static String labels(List<Concept> concepts) {
    return concepts.stream().map(Concept::label).collect(Collectors.joining(", "));
  }
}
