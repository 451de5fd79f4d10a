package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Reads at a change.
 *
 * @param total all that cover it, if stated
 * @param alternate those that show it, if stated
 */
public record ReadCounts(Optional<ReadDepth> total, Optional<ReadDepth> alternate) {
  /** Nothing is stated. */
  public static final ReadCounts NOT_STATED = new ReadCounts(Optional.empty(), Optional.empty());

  public ReadCounts {
    requireNonNull(total, "total");
    requireNonNull(alternate, "alternate");
    if (total.isPresent()
        && alternate.isPresent()
        && alternate.get().reads() > total.get().reads()) {
      throw new IllegalArgumentException("more reads show the change than cover it");
    }
  }
}
