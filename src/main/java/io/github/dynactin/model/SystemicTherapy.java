package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Drugs given together.
 *
 * @param context what every action has
 * @param line which line of therapy, if known
 * @param regimen name of the combination, such as XELOX, if stated
 * @param agents each drug by itself; their order says nothing
 * @param cycles number of cycles given, if stated
 * @param trialId registration of the trial it was given in, such as NCT01548144, if stated
 */
public record SystemicTherapy(
    ActionContext context,
    Optional<StatedOrDerived<TherapyLine>> line,
    Optional<String> regimen,
    List<Agent> agents,
    OptionalInt cycles,
    Optional<String> trialId)
    implements MedicalAction {
  public SystemicTherapy {
    requireNonNull(context, "context");
    requireNonNull(line, "line");
    requireNonNull(regimen, "regimen");
    agents = List.copyOf(agents);
    requireNonNull(cycles, "cycles");
    requireNonNull(trialId, "trialId");
    if (agents.isEmpty()) {
      throw new IllegalArgumentException("a systemic therapy needs an agent");
    }
    if (cycles.isPresent() && cycles.getAsInt() < 1) {
      throw new IllegalArgumentException("a number of cycles is 1 or more");
    }
  }

  @Override
  public String label() {
    String drugs =
        agents.stream()
            .map(agent -> agent.agent().label())
            .sorted()
            .collect(Collectors.joining(" + "));
    return regimen.map(name -> name + " (" + drugs + ")").orElse(drugs);
  }
}
