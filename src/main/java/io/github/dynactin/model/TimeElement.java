package io.github.dynactin.model;

/** When something was (Phenopackets v2 {@code TimeElement}); never more exact than stated. */
public sealed interface TimeElement permits PartialDate, DateInterval, Age, AbsentTime {
  /** Not stated, and nobody knows why. */
  TimeElement UNKNOWN = new AbsentTime(AbsenceReason.UNKNOWN);
}
