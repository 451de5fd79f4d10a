package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * About the case file itself (Phenopackets v2 {@code MetaData}).
 *
 * @param created when the case was written down, if the file says so
 * @param externalReferences the publications or documents it was abstracted from
 * @param origin where this stands in the input
 */
public record MetaData(
    Optional<OffsetDateTime> created, List<ExternalReference> externalReferences, Origin origin) {
  public MetaData {
    requireNonNull(created, "created");
    externalReferences = List.copyOf(externalReferences);
    requireNonNull(origin, "origin");
  }
}
