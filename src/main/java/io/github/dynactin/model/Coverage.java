package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How well a test saw what it looked at.
 *
 * @param meanReadDepth reads at a position on average, if stated
 * @param covered share of the regions that was sequenced, if stated
 * @param description in words: thresholds, what was left out
 */
public record Coverage(
    Optional<BigDecimal> meanReadDepth, Optional<Fraction> covered, Optional<String> description) {
  /** Nothing is stated. */
  public static final Coverage NOT_STATED =
      new Coverage(Optional.empty(), Optional.empty(), Optional.empty());

  public Coverage {
    requireNonNull(meanReadDepth, "meanReadDepth");
    requireNonNull(covered, "covered");
    requireNonNull(description, "description");
    if (meanReadDepth.isPresent() && meanReadDepth.get().signum() < 0) {
      throw new IllegalArgumentException("a read depth isn't negative");
    }
  }
}
