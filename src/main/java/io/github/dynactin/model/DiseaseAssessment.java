package io.github.dynactin.model;

import java.util.Optional;

/** How the disease did: a response or progression, or a time to an event. */
public sealed interface DiseaseAssessment extends Fact
    permits ResponseAssessment, ProgressionFreeSurvival {
  /** The medical action it speaks of, if stated. */
  Optional<String> therapyId();
}
