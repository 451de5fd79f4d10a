package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Therapy with a radioactive agent.
 *
 * @param context what every action has
 * @param agent the radiopharmaceutical
 * @param technique how it was given, if stated
 * @param dose activity as stated
 */
public record RadionuclideTherapy(
    ActionContext context, Concept agent, Optional<Concept> technique, Optional<String> dose)
    implements MedicalAction {
  public RadionuclideTherapy {
    requireNonNull(context, "context");
    requireNonNull(agent, "agent");
    requireNonNull(technique, "technique");
    requireNonNull(dose, "dose");
  }

  @Override
  public String label() {
    return agent.label() + " therapy";
  }
}
