package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An operation to treat the cancer.
 *
 * @param context what every action has
 * @param procedure what was done
 * @param bodySites where
 */
public record Surgery(ActionContext context, Concept procedure, List<Concept> bodySites)
    implements MedicalAction {
  public Surgery {
    requireNonNull(context, "context");
    requireNonNull(procedure, "procedure");
    bodySites = List.copyOf(bodySites);
  }

  @Override
  public String label() {
    return procedure.label();
  }
}
