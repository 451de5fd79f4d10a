package io.github.dynactin.model;

/** How positions are counted. */
public enum CoordinateSystem {
  /** The first base is 1, and an interval holds both of its ends: VCF, MAF, GFF, HGVS. */
  ONE_BASED_CLOSED,
  /** The first base starts at 0, and an interval ends before its end: BED. */
  ZERO_BASED_HALF_OPEN;

  /** What is added to a start of this system to make it one-based. */
  int startOffset() {
    return this == ONE_BASED_CLOSED ? 0 : 1;
  }
}
