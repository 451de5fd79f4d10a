package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A procedure that isn't a treatment of the cancer, such as an endoscopy with biopsies.
 *
 * @param context what every action has
 * @param procedure what was done
 * @param bodySites where
 */
public record OtherProcedure(ActionContext context, Concept procedure, List<Concept> bodySites)
    implements MedicalAction {
  public OtherProcedure {
    requireNonNull(context, "context");
    requireNonNull(procedure, "procedure");
    bodySites = List.copyOf(bodySites);
  }

  @Override
  public String label() {
    return procedure.label();
  }
}
