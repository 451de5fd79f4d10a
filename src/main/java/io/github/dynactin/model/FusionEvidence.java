package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a fusion was seen by.
 *
 * @param analytes DNA, RNA or both, as stated
 * @param splitReads reads that cross the junction, if stated
 * @param spanningReads pairs with a read on either side of it, if stated
 * @param confidence the caller's word for how sure it is, if stated
 */
public record FusionEvidence(
    List<Analyte> analytes,
    Optional<ReadDepth> splitReads,
    Optional<ReadDepth> spanningReads,
    Optional<String> confidence) {
  /** Nothing is stated. */
  public static final FusionEvidence NOT_STATED =
      new FusionEvidence(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public FusionEvidence {
    analytes = List.copyOf(analytes);
    requireNonNull(splitReads, "splitReads");
    requireNonNull(spanningReads, "spanningReads");
    requireNonNull(confidence, "confidence");
  }

  /** What was sequenced. */
  public enum Analyte {
    DNA,
    RNA
  }
}
