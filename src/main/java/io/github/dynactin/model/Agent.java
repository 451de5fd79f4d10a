package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.Optional;

/**
 * One drug of a therapy (Phenopackets v2 {@code agent}).
 *
 * @param agent the drug, or the class of drugs if that is all that is stated
 * @param dose as stated, such as {@code 250 mg twice daily}; no dose isn't a dose of zero
 * @param route as stated
 * @param origin where this stands in the input
 */
public record Agent(Concept agent, Optional<String> dose, Optional<Concept> route, Origin origin) {
  public Agent {
    requireNonNull(agent, "agent");
    requireNonNull(dose, "dose");
    requireNonNull(route, "route");
    requireNonNull(origin, "origin");
  }
}
