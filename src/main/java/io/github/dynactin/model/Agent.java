package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.terminology.Coding;
import java.util.Optional;

/**
 * One drug of a therapy (Phenopackets v2 {@code agent}).
 *
 * @param id name within the therapy, needed only if two agents are the same drug
 * @param agent the drug, or the class of drugs if that is all that is stated
 * @param dose as stated, such as {@code 250 mg twice daily}; no dose isn't a dose of zero
 * @param route as stated
 * @param origin where this stands in the input
 */
public record Agent(
    Optional<String> id,
    Concept agent,
    Optional<String> dose,
    Optional<Concept> route,
    Origin origin) {
  public Agent {
    requireNonNull(id, "id");
    requireNonNull(agent, "agent");
    requireNonNull(dose, "dose");
    requireNonNull(route, "route");
    requireNonNull(origin, "origin");
  }

  /** What tells it from the other agents of its therapy: its id, else its code, else its words. */
  public String name() {
    return id.or(() -> agent.codings().stream().map(Coding::code).findFirst())
        .orElseGet(agent::label);
  }
}
