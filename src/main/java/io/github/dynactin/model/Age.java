package io.github.dynactin.model;

/**
 * How old the patient was (Phenopackets v2 {@code Age}).
 *
 * @param years completed years, 0 to 130
 */
public record Age(int years) implements TimeElement {
  public Age {
    if (years < 0 || years > 130) {
      throw new IllegalArgumentException("an age is between 0 and 130 years");
    }
  }
}
