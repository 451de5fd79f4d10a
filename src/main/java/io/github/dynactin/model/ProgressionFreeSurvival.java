package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.Optional;

/**
 * Progression-free survival: a length of time. No date of progression follows from it.
 *
 * @param id name within the case
 * @param duration length with its unit, stated or worked out
 * @param therapyId the therapy it is counted from, if stated
 * @param endpoint the event that ended it, in the source's words, if stated
 * @param origin where this stands in the input
 */
public record ProgressionFreeSurvival(
    String id,
    StatedOrDerived<Quantity> duration,
    Optional<String> therapyId,
    Optional<String> endpoint,
    Origin origin)
    implements DiseaseAssessment {
  public ProgressionFreeSurvival {
    requireNonNull(id, "id");
    requireNonNull(duration, "duration");
    requireNonNull(therapyId, "therapyId");
    requireNonNull(endpoint, "endpoint");
    requireNonNull(origin, "origin");
    if (duration.value().value().signum() < 0) {
      throw new IllegalArgumentException("a length of time isn't negative");
    }
  }
}
