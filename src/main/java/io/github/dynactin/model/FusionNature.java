package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What kind of fusion it is.
 *
 * @param frame whether the 3' part keeps its reading frame, if stated
 * @param mechanisms what joined the genes, as stated
 * @param reciprocalId the finding of the other product of the same rearrangement, if the case says
 *     so
 */
public record FusionNature(
    Optional<Frame> frame, List<Mechanism> mechanisms, Optional<String> reciprocalId) {
  /** Nothing is stated. */
  public static final FusionNature NOT_STATED =
      new FusionNature(Optional.empty(), List.of(), Optional.empty());

  public FusionNature {
    requireNonNull(frame, "frame");
    mechanisms = List.copyOf(mechanisms);
    requireNonNull(reciprocalId, "reciprocalId");
  }

  /** The same without a link to the other product. */
  FusionNature withoutReciprocal() {
    return new FusionNature(frame, mechanisms, Optional.empty());
  }

  /** Whether the 3' part is read as it is in its own gene. */
  public enum Frame {
    IN_FRAME,
    OUT_OF_FRAME,
    /** A stop codon stands before the junction. */
    STOP_CODON
  }

  /** What joined the genes. */
  public enum Mechanism {
    TRANSLOCATION,
    INVERSION,
    DELETION,
    DUPLICATION,
    /** Two neighbours are read as one; the DNA may be unchanged. */
    READ_THROUGH,
    /** One of the two: of genes that lie near each other, RNA doesn't tell which. */
    DELETION_OR_READ_THROUGH
  }
}
