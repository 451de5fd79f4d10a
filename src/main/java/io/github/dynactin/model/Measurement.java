package io.github.dynactin.model;

import java.util.Optional;

/** A value that a laboratory reports, other than a genomic finding. */
public sealed interface Measurement extends Fact permits LaboratoryTest, Immunostain {
  /** When it was observed, as exact as stated. */
  TimeElement timeObserved();

  /** The biosample it was made on, if stated. */
  Optional<String> biosampleId();
}
