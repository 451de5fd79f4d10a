package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.Optional;

/**
 * A laboratory value: a number with its unit, or the words that stand in its place.
 *
 * @param id name within the case
 * @param assay what was measured (Phenopackets v2 {@code assay})
 * @param value what came out
 * @param timeObserved as exact as stated
 * @param biosampleId what it was measured in, if stated
 * @param note what the source adds, if anything
 * @param origin where this stands in the input
 */
public record LaboratoryTest(
    String id,
    Concept assay,
    Value value,
    TimeElement timeObserved,
    Optional<String> biosampleId,
    Optional<String> note,
    Origin origin)
    implements Measurement {
  public LaboratoryTest {
    requireNonNull(id, "id");
    requireNonNull(assay, "assay");
    requireNonNull(value, "value");
    requireNonNull(timeObserved, "timeObserved");
    requireNonNull(biosampleId, "biosampleId");
    requireNonNull(note, "note");
    requireNonNull(origin, "origin");
  }

  /** A number or words. */
  public sealed interface Value permits Quantity, Wording {}
}
