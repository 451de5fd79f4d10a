package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One end of a rearrangement.
 *
 * @param contig the chromosome and its assembly
 * @param position one-based, the last base before or the first behind the break, as stated
 * @param confidence how far off it may be, if the source says that it is imprecise
 * @param strand of the joined sequence at this end, if stated
 */
public record Breakpoint(
    Contig contig, int position, Optional<ConfidenceInterval> confidence, Optional<Strand> strand) {
  public Breakpoint {
    requireNonNull(contig, "contig");
    requireNonNull(confidence, "confidence");
    requireNonNull(strand, "strand");
    if (position < 1 || position > contig.length()) {
      throw new IllegalArgumentException(
          "a breakpoint lies on its chromosome: from 1 to its length in this assembly");
    }
  }

  /** An end that is known to the base, on a strand that isn't stated. */
  public static Breakpoint at(Contig contig, int position) {
    return new Breakpoint(contig, position, Optional.empty(), Optional.empty());
  }

  /** The first base where it may lie; never before the chromosome. */
  public int earliest() {
    return Math.max(1, position + confidence.map(ConfidenceInterval::lower).orElse(0));
  }

  /** The last base where it may lie; never behind the chromosome. */
  public int latest() {
    int upper = confidence.map(ConfidenceInterval::upper).orElse(0);
    return (int) Math.min(contig.length(), (long) position + upper);
  }

  /** Where it is: {@code chr2:29223528 (GRCh38)}. */
  public String place() {
    return contig.label() + ":" + position + " (" + contig.assembly().label() + ")";
  }

  /** All of it: {@code chr2:29223528 (GRCh38), - strand, -10 to +10 bases}. */
  public String label() {
    return place()
        + strand.map(s -> ", " + s.sign() + " strand").orElse("")
        + confidence.map(c -> ", " + c.lower() + " to +" + c.upper() + " bases").orElse("");
  }

  String key() {
    return contig.accession() + ":" + position + strand.map(Strand::sign).orElse("");
  }
}
