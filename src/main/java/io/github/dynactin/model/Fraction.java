package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A share from 0 to 1, never percent.
 *
 * @param value with the digits that are stated
 */
public record Fraction(BigDecimal value) {
  public Fraction {
    requireNonNull(value, "value");
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a fraction is a number from 0 to 1; 27 % is 0.27");
    }
  }
}
