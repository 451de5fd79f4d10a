package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One side of a fusion. An exon label counts exons of a transcript: without the transcript it can't
 * be turned into a position, and isn't.
 *
 * @param gene the gene
 * @param exon exon at the junction as printed, such as {@code E19}
 * @param transcript transcript that the exon is counted on, if stated
 * @param position genomic breakpoint as printed, such as {@code chr2:74605296}, if stated
 */
public record FusionPartner(
    GeneId gene, Optional<String> exon, Optional<String> transcript, Optional<String> position) {
  public FusionPartner {
    requireNonNull(gene, "gene");
    requireNonNull(exon, "exon");
    requireNonNull(transcript, "transcript");
    requireNonNull(position, "position");
  }
}
