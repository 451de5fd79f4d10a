package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What was taken from the patient (Phenopackets v2 {@code Biosample}).
 *
 * @param id name within the case
 * @param derivedFromId the biosample it was made from, if stated
 * @param sampledTissue where it was taken
 * @param sampleType what it is: tissue, whole blood
 * @param timeOfCollection as exact as stated
 * @param procedureId the medical action that took it, if stated
 * @param sampleProcessing what was done to it, such as formalin fixation
 * @param origin where this stands in the input
 */
public record Biosample(
    String id,
    Optional<String> derivedFromId,
    Optional<Concept> sampledTissue,
    Concept sampleType,
    TimeElement timeOfCollection,
    Optional<String> procedureId,
    List<Concept> sampleProcessing,
    Origin origin)
    implements Fact {
  public Biosample {
    requireNonNull(id, "id");
    requireNonNull(derivedFromId, "derivedFromId");
    requireNonNull(sampledTissue, "sampledTissue");
    requireNonNull(sampleType, "sampleType");
    requireNonNull(timeOfCollection, "timeOfCollection");
    requireNonNull(procedureId, "procedureId");
    sampleProcessing = List.copyOf(sampleProcessing);
    requireNonNull(origin, "origin");
  }

  /** The biosample in words: what it is, and where it was taken. */
  public String label() {
    return sampleType.label() + sampledTissue.map(tissue -> ", " + tissue.label()).orElse("");
  }
}
