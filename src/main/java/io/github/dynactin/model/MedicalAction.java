package io.github.dynactin.model;

import io.github.dynactin.issue.Origin;

/** A therapy or procedure (Phenopackets v2 {@code MedicalAction}), also one that wasn't taken. */
public sealed interface MedicalAction extends Fact
    permits SystemicTherapy, Radiotherapy, RadionuclideTherapy, Surgery, OtherProcedure {
  /** What every kind of action has. */
  ActionContext context();

  /** The action in words. */
  String label();

  @Override
  default String id() {
    return context().id();
  }

  @Override
  default Origin origin() {
    return context().origin();
  }
}
