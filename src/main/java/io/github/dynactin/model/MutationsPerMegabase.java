package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Tumour mutational burden.
 *
 * @param value mutations in a million bases, 0 or more, with the digits that are stated
 */
public record MutationsPerMegabase(BigDecimal value) {
  public MutationsPerMegabase {
    requireNonNull(value, "value");
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a mutational burden isn't negative");
    }
  }
}
