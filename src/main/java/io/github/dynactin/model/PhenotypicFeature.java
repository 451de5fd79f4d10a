package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;

/**
 * A symptom or sign (Phenopackets v2 {@code PhenotypicFeature}).
 *
 * @param id name within the case
 * @param type what it is
 * @param excluded true if it was looked for and not there
 * @param onset when it was first there, as exact as stated
 * @param origin where this stands in the input
 */
public record PhenotypicFeature(
    String id, Concept type, boolean excluded, TimeElement onset, Origin origin) implements Fact {
  public PhenotypicFeature {
    requireNonNull(id, "id");
    requireNonNull(type, "type");
    requireNonNull(onset, "onset");
    requireNonNull(origin, "origin");
  }
}
