package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * A value with whether the source says it or somebody worked it out.
 *
 * @param value the value
 * @param basis stated or derived
 * @param <T> kind of value
 */
public record StatedOrDerived<T>(T value, Basis basis) {
  public StatedOrDerived {
    requireNonNull(value, "value");
    requireNonNull(basis, "basis");
  }

  /** True if the source doesn't say it in these words. */
  public boolean isDerived() {
    return basis == Basis.DERIVED;
  }

  /** Where a value comes from. */
  public enum Basis {
    STATED,
    DERIVED
  }
}
