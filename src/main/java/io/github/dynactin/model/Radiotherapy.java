package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Radiotherapy from outside the body, or where the source doesn't say from where.
 *
 * @param context what every action has
 * @param bodySites what was irradiated
 * @param modality such as photons, if stated
 * @param technique such as IMRT, if stated
 * @param dose as stated, with fractions, if stated
 */
public record Radiotherapy(
    ActionContext context,
    List<Concept> bodySites,
    Optional<Concept> modality,
    Optional<Concept> technique,
    Optional<String> dose)
    implements MedicalAction {
  public Radiotherapy {
    requireNonNull(context, "context");
    bodySites = List.copyOf(bodySites);
    requireNonNull(modality, "modality");
    requireNonNull(technique, "technique");
    requireNonNull(dose, "dose");
  }

  @Override
  public String label() {
    return "radiotherapy";
  }
}
