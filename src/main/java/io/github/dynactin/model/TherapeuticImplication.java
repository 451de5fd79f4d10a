package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import java.util.Optional;

/**
 * What a finding means for therapy, as somebody states it; never our own inference.
 *
 * @param id name within the case
 * @param effect what is expected, if the statement says so
 * @param therapy the drug it speaks of, if it names one
 * @param statement what is stated, in short words
 * @param basis disease, evidence, trials
 * @param origin where this stands in the input
 */
public record TherapeuticImplication(
    String id,
    Optional<Effect> effect,
    Optional<Concept> therapy,
    String statement,
    ImplicationBasis basis,
    Origin origin)
    implements Fact {
  public TherapeuticImplication {
    requireNonNull(id, "id");
    requireNonNull(effect, "effect");
    requireNonNull(therapy, "therapy");
    requireNonNull(statement, "statement");
    requireNonNull(basis, "basis");
    requireNonNull(origin, "origin");
  }

  /** The answers that Genomics Reporting has for it. */
  public enum Effect {
    RESPONSIVE,
    PRESUMED_RESPONSIVE,
    RESISTANT,
    PRESUMED_RESISTANT,
    PRESUMED_NON_RESPONSIVE,
    ELIGIBLE_FOR_TRIAL
  }
}
