package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of a chromosome, at least one base long.
 *
 * @param contig the chromosome and its assembly
 * @param coordinates how start and end are counted
 * @param start in that system
 * @param end in that system
 */
public record GenomicInterval(Contig contig, CoordinateSystem coordinates, int start, int end) {
  public GenomicInterval {
    requireNonNull(contig, "contig");
    requireNonNull(coordinates, "coordinates");
    int first = start + coordinates.startOffset();
    if (first < 1) {
      throw new IllegalArgumentException(
          "an interval starts at 1 if it is one-based, at 0 if it is zero-based, or later");
    }
    if (end < first) {
      throw new IllegalArgumentException(
          "an interval has at least one base: the end is before the start");
    }
    if (end > contig.length()) {
      throw new IllegalArgumentException(
          "the interval ends behind the end of the chromosome in this assembly");
    }
  }

  /** An interval counted as VCF counts. */
  public static GenomicInterval oneBased(Contig contig, int start, int end) {
    return new GenomicInterval(contig, CoordinateSystem.ONE_BASED_CLOSED, start, end);
  }

  /** An interval counted as BED counts. */
  public static GenomicInterval zeroBased(Contig contig, int start, int end) {
    return new GenomicInterval(contig, CoordinateSystem.ZERO_BASED_HALF_OPEN, start, end);
  }

  /** The same bases, counted in another system. */
  public GenomicInterval in(CoordinateSystem system) {
    int moved = start + coordinates.startOffset() - system.startOffset();
    return new GenomicInterval(contig, system, moved, end);
  }

  /** How many bases it has. */
  public int length() {
    return end - start - coordinates.startOffset() + 1;
  }

  /** One-based, as people write it: {@code chr7:55191822-55191900 (GRCh38)}. */
  public String label() {
    GenomicInterval shown = in(CoordinateSystem.ONE_BASED_CLOSED);
    String ends = shown.start == shown.end ? "" + shown.start : shown.start + "-" + shown.end;
    return contig.label() + ":" + ends + " (" + contig.assembly().label() + ")";
  }

  /** The same for the same bases, however they are counted. */
  String key() {
    GenomicInterval shown = in(CoordinateSystem.ONE_BASED_CLOSED);
    return contig.accession() + ":" + shown.start + "-" + shown.end;
  }
}
