package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where on the genome a small change is, and what it is there.
 *
 * @param interval the bases of the reference that the change is written on
 * @param alleles what they are and what was found, if stated as VCF writes it
 */
public record GenomicChange(GenomicInterval interval, Optional<Alleles> alleles) {
  public GenomicChange {
    requireNonNull(interval, "interval");
    requireNonNull(alleles, "alleles");
    if (alleles.isPresent() && alleles.get().ref().length() != interval.length()) {
      throw new IllegalArgumentException(
          "the interval has as many bases as the reference allele; these differ");
    }
  }

  /** A line of a VCF file: the interval is as long as its REF. */
  public static GenomicChange vcf(Contig contig, int position, Alleles alleles) {
    int end = position + alleles.ref().length() - 1;
    return new GenomicChange(GenomicInterval.oneBased(contig, position, end), Optional.of(alleles));
  }

  /**
   * The same for the same change with more or fewer bases around it. It isn't aligned to the left:
   * that needs the reference's sequence.
   */
  String key() {
    return alleles.map(this::key).orElseGet(interval::key);
  }

  private String key(Alleles stated) {
    int suffix = stated.sharedSuffix();
    Alleles trimmed = stated.trimmed();
    int prefix = stated.ref().length() - suffix - trimmed.ref().length();
    int start = interval.in(CoordinateSystem.ONE_BASED_CLOSED).start() + prefix;
    return interval.contig().accession() + ":" + start + ":" + trimmed.ref() + ">" + trimmed.alt();
  }
}
