package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.ActionContext;
import io.github.dynactin.model.Agent;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.MedicalAction;
import io.github.dynactin.model.StatedOrDerived;
import io.github.dynactin.model.SystemicTherapy;
import io.github.dynactin.model.TherapyLine;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Drugs given together, or refused. */
final class SystemicTherapies {
  private static final int MOST_CYCLES = 1000;

  private static final Parser<String> NAME =
      Texts.form(
          Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
          "an id has 1 to 64 letters, digits, '.', '_', '-', a letter or digit first");

  private SystemicTherapies() {}

  static Optional<MedicalAction> therapy(Fields in, Optional<ActionContext> context) {
    Optional<StatedOrDerived<TherapyLine>> line = in.optional("line", SystemicTherapies::line);
    Optional<String> regimen = in.optional("regimen", Texts::label);
    Optional<List<Agent>> agents =
        in.required("agents", Lists.of(1, Integer.MAX_VALUE, SystemicTherapies::agent));
    Optional<Integer> cycles = in.optional("cycles", Numbers.whole(1, MOST_CYCLES));
    Optional<String> trial = in.optional("trial", Texts::label);
    boolean taken = context.map(c -> c.status() != ActionContext.Status.NOT_TAKEN).orElse(true);
    if (!taken && cycles.isPresent()) {
      in.contradiction("cycles", "what wasn't taken has no cycles");
    }
    if (agents.isPresent() && haveNamesakes(agents.get())) {
      in.contradiction("agents", "two agents are the same drug: give each an 'id'");
    }
    return in.done(
        () ->
            new SystemicTherapy(
                context.get(),
                line,
                regimen,
                placed(agents.get(), context.get().origin()),
                asInt(cycles),
                trial));
  }

  private static boolean haveNamesakes(List<Agent> agents) {
    return agents.stream().map(Agent::name).distinct().count() < agents.size();
  }

  /** An agent without a source of its own stands where its therapy stands. */
  private static List<Agent> placed(List<Agent> agents, Origin therapy) {
    return agents.stream()
        .map(a -> new Agent(a.id(), a.agent(), a.dose(), a.route(), a.origin().within(therapy)))
        .toList();
  }

  private static OptionalInt asInt(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static Optional<StatedOrDerived<TherapyLine>> line(Node node) {
    return node.object().flatMap(SystemicTherapies::line);
  }

  private static Optional<StatedOrDerived<TherapyLine>> line(Fields in) {
    Optional<Integer> number = in.required("value", Numbers.whole(1, 50));
    Optional<StatedOrDerived.Basis> basis =
        in.required("basis", Words.of(StatedOrDerived.Basis.class));
    return in.done(() -> new StatedOrDerived<>(new TherapyLine(number.get()), basis.get()));
  }

  private static Optional<Agent> agent(Node node) {
    return node.object().flatMap(SystemicTherapies::agent);
  }

  private static Optional<Agent> agent(Fields in) {
    Optional<String> id = in.optional("id", NAME);
    Optional<Concept> agent = in.required("agent", Concepts::concept);
    Optional<String> dose = in.optional("dose", Texts::label);
    Optional<Concept> route = in.optional("route", Concepts::concept);
    Optional<Origin> origin = in.origin();
    return in.done(() -> new Agent(id, agent.get(), dose, route, origin.get()));
  }
}
