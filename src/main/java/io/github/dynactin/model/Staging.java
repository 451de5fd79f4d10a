package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A TNM classification and stage group as assigned at one time.
 *
 * @param basis clinical or pathological
 * @param tnmFindings the categories that are stated (Phenopackets v2 {@code clinicalTnmFinding})
 * @param diseaseStage the stage group, if stated
 * @param system system and edition, such as AJCC 8; empty if not stated
 * @param time when it was assigned
 * @param origin where this stands in the input
 */
public record Staging(
    Basis basis,
    List<TnmFinding> tnmFindings,
    Optional<Concept> diseaseStage,
    Optional<Concept> system,
    TimeElement time,
    Origin origin) {
  public Staging {
    requireNonNull(basis, "basis");
    tnmFindings = List.copyOf(tnmFindings);
    requireNonNull(diseaseStage, "diseaseStage");
    requireNonNull(system, "system");
    requireNonNull(time, "time");
    requireNonNull(origin, "origin");
    if (tnmFindings.isEmpty() && diseaseStage.isEmpty()) {
      throw new IllegalArgumentException("a staging needs a TNM category or a stage");
    }
    if (tnmFindings.stream().map(TnmFinding::category).distinct().count() != tnmFindings.size()) {
      throw new IllegalArgumentException("a staging has each TNM category once");
    }
  }

  /** What the stage rests on. */
  public enum Basis {
    CLINICAL,
    PATHOLOGICAL
  }
}
