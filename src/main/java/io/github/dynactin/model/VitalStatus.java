package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.Optional;

/**
 * Phenopackets v2 {@code VitalStatus}.
 *
 * @param status as last known
 * @param timeOfDeath as exact as stated; says nothing unless deceased
 * @param causeOfDeath as stated; only if deceased
 * @param origin where this stands in the input
 */
public record VitalStatus(
    Status status, TimeElement timeOfDeath, Optional<Concept> causeOfDeath, Origin origin) {
  public VitalStatus {
    requireNonNull(status, "status");
    requireNonNull(timeOfDeath, "timeOfDeath");
    requireNonNull(causeOfDeath, "causeOfDeath");
    requireNonNull(origin, "origin");
    boolean death = causeOfDeath.isPresent() || !(timeOfDeath instanceof AbsentTime);
    if (status != Status.DECEASED && death) {
      throw new IllegalArgumentException("only the deceased have a time or a cause of death");
    }
  }

  /** The words of Phenopackets. */
  public enum Status {
    UNKNOWN_STATUS,
    ALIVE,
    DECEASED
  }
}
