package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a statement on therapy rests on, and where it holds.
 *
 * @param disease the disease that it speaks of, if it names one
 * @param evidence how well it is founded, as stated
 * @param trialIds clinical trials that it names, such as {@code NCT01548144}
 * @param recommendedAction what should be done, in the source's words
 */
public record ImplicationBasis(
    Optional<Concept> disease,
    List<EvidenceLevel> evidence,
    List<String> trialIds,
    Optional<String> recommendedAction) {
  /** Nothing is stated. */
  public static final ImplicationBasis NOT_STATED =
      new ImplicationBasis(Optional.empty(), List.of(), List.of(), Optional.empty());

  public ImplicationBasis {
    requireNonNull(disease, "disease");
    evidence = List.copyOf(evidence);
    trialIds = List.copyOf(trialIds);
    requireNonNull(recommendedAction, "recommendedAction");
  }
}
