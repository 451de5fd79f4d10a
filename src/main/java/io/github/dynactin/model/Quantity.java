package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit.
 *
 * @param value with as many digits as stated
 * @param unit as printed
 * @param ucum the unit in UCUM, if given
 */
public record Quantity(BigDecimal value, String unit, Optional<String> ucum)
    implements LaboratoryTest.Value {
  public Quantity {
    requireNonNull(value, "value");
    requireNonNull(unit, "unit");
    requireNonNull(ucum, "ucum");
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit;
  }
}
