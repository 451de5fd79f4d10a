package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.Optional;

/**
 * One thing seen on an image.
 *
 * @param description what was seen, in short words
 * @param site where, if stated apart
 * @param origin where this stands in the input
 */
public record ImagingFinding(String description, Optional<Concept> site, Origin origin) {
  public ImagingFinding {
    requireNonNull(description, "description");
    requireNonNull(site, "site");
    requireNonNull(origin, "origin");
  }
}
