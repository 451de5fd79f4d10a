package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A gene, or a stretch of the genome, that a test speaks of.
 *
 * @param gene the gene, if stated
 * @param interval the stretch, if stated
 */
public record StudiedRegion(Optional<GeneId> gene, Optional<GenomicInterval> interval) {
  public StudiedRegion {
    requireNonNull(gene, "gene");
    requireNonNull(interval, "interval");
    if (gene.isEmpty() && interval.isEmpty()) {
      throw new IllegalArgumentException("a region needs a gene or an interval");
    }
  }

  /** In words: {@code ALK, chr2:29223528-29223600 (GRCh38)}. */
  public String label() {
    return gene.map(GeneId::symbol)
        .map(symbol -> symbol + interval.map(each -> ", " + each.label()).orElse(""))
        .or(() -> interval.map(GenomicInterval::label))
        .orElseThrow();
  }
}
