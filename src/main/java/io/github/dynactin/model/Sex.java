package io.github.dynactin.model;

/** Phenopackets v2 {@code Sex}. */
public enum Sex {
  UNKNOWN_SEX,
  FEMALE,
  MALE,
  OTHER_SEX
}
