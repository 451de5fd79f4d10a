package io.github.dynactin.reader.maf;

import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.SmallChange.Kind;
import java.util.Optional;

/**
 * Where a row's change is on the genome, and what it is there. MAF has no base before an insertion
 * or deletion and none is made up: such a change is told by the bases it lies on or between, and in
 * words.
 *
 * @param genomic the place; with alleles, unless one of them is {@code -}
 * @param kind insertion or deletion, where an allele is {@code -}
 * @param words the bases that came or went, where the alleles can't tell them
 */
record MafPlace(GenomicChange genomic, Optional<Kind> kind, Optional<String> words) {
  private static final String NONE = "-";

  /**
   * The place of a row.
   *
   * @throws IllegalArgumentException if positions and alleles don't go together
   */
  static MafPlace of(Contig contig, int start, int end, String reference, String alternate) {
    if (reference.equals(NONE)) {
      return inserted(contig, start, end, alternate);
    }
    GenomicInterval interval = GenomicInterval.oneBased(contig, start, end);
    if (alternate.equals(NONE)) {
      return deleted(interval, reference);
    }
    Alleles alleles = new Alleles(reference, alternate);
    return new MafPlace(
        new GenomicChange(interval, Optional.of(alleles)), Optional.empty(), Optional.empty());
  }

  private static MafPlace inserted(Contig contig, int start, int end, String bases) {
    if (end - start != 1) {
      throw new IllegalArgumentException("an insertion lies between two neighbouring positions");
    }
    GenomicInterval between = GenomicInterval.oneBased(contig, start, end);
    return unanchored(between, Kind.INSERTION, "insertion of " + checked(bases));
  }

  private static MafPlace deleted(GenomicInterval gone, String bases) {
    if (bases.length() != gone.length()) {
      throw new IllegalArgumentException("a deletion is as long as what is deleted");
    }
    return unanchored(gone, Kind.DELETION, "deletion of " + checked(bases));
  }

  private static MafPlace unanchored(GenomicInterval at, Kind kind, String what) {
    return new MafPlace(
        new GenomicChange(at, Optional.empty()),
        Optional.of(kind),
        Optional.of(what + " at " + at.label()));
  }

  private static String checked(String bases) {
    if (!bases.matches("[ACGTN]+")) {
      throw new IllegalArgumentException("an allele is '-' or has the letters A, C, G, T, N");
    }
    return bases;
  }
}
