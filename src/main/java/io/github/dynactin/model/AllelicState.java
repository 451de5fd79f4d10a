package io.github.dynactin.model;

/** In how many of its copies a change is there (LOINC LL381-5). */
public enum AllelicState {
  HETEROZYGOUS,
  HOMOZYGOUS,
  HEMIZYGOUS,
  HOMOPLASMIC,
  HETEROPLASMIC
}
