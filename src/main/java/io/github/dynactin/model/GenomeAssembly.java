package io.github.dynactin.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The human reference that positions are counted on (NCBI assemblies GCF_000001405.25 and
 * GCF_000001405.40; patches don't move positions of chromosomes).
 */
public enum GenomeAssembly {
  GRCH37("GRCh37"),
  GRCH38("GRCh38");

  private final String label;

  GenomeAssembly(String label) {
    this.label = label;
  }

  /** As it is written: {@code GRCh38}. */
  public String label() {
    return label;
  }

  /**
   * The assembly that files call by this name, upper and lower case alike. Mind the mitochondrion:
   * the {@code chrM} of UCSC's hg19 is another sequence than GRCh37's.
   */
  public static Optional<GenomeAssembly> named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "grch37", "hg19", "b37", "hs37d5" -> Optional.of(GRCH37);
      case "grch38", "hg38", "b38" -> Optional.of(GRCH38);
      default -> Optional.empty();
    };
  }
}
