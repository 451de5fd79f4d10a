package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A publication or document (Phenopackets v2 {@code ExternalReference}).
 *
 * @param id compact id, such as {@code DOI:10.1000/182}
 * @param reference its address, if it has one
 * @param description citation or title, in words
 */
public record ExternalReference(
    String id, Optional<String> reference, Optional<String> description) {
  public ExternalReference {
    requireNonNull(id, "id");
    requireNonNull(reference, "reference");
    requireNonNull(description, "description");
  }
}
