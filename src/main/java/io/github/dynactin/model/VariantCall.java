package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a caller says of a change that it found on the genome.
 *
 * @param alleleFraction share of reads that show it, if stated; never computed from the counts
 * @param reads total and alternate
 * @param allelicState heterozygous, homozygous, if stated
 * @param filters what the caller's filters say, as stated; {@code PASS} is a statement too
 * @param identifiers what data bases call it: dbSNP, ClinVar, COSMIC, as stated
 */
public record VariantCall(
    Optional<Fraction> alleleFraction,
    ReadCounts reads,
    Optional<AllelicState> allelicState,
    List<String> filters,
    List<Concept> identifiers) {
  /** Nothing is stated. */
  public static final VariantCall NOT_STATED =
      new VariantCall(
          Optional.empty(), ReadCounts.NOT_STATED, Optional.empty(), List.of(), List.of());

  public VariantCall {
    requireNonNull(alleleFraction, "alleleFraction");
    requireNonNull(reads, "reads");
    requireNonNull(allelicState, "allelicState");
    filters = List.copyOf(filters);
    identifiers = List.copyOf(identifiers);
  }
}
