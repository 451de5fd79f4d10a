package io.github.dynactin.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One side of a fusion. An exon label counts exons of a transcript: without the transcript it can't
 * be turned into a position, and isn't.
 *
 * @param genes the gene; several if the source can't tell which of them it is; none if it is
 *     unknown
 * @param exon exon at the junction as printed, such as {@code E19}
 * @param transcript transcript that the exon is counted on, if stated
 * @param place where the break is
 */
public record FusionPartner(
    List<GeneId> genes, Optional<String> exon, Optional<String> transcript, JunctionPlace place) {
  public FusionPartner {
    genes = List.copyOf(genes);
    requireNonNull(exon, "exon");
    requireNonNull(transcript, "transcript");
    requireNonNull(place, "place");
  }

  /** A gene of which nothing else is stated. */
  public static FusionPartner of(GeneId gene) {
    return new FusionPartner(
        List.of(gene), Optional.empty(), Optional.empty(), JunctionPlace.NOT_STATED);
  }

  /** Its gene as people write it: {@code ALK}, {@code ALK or CLIP4}, {@code unknown}. */
  public String label() {
    return genes.isEmpty()
        ? "unknown"
        : genes.stream().map(GeneId::symbol).sorted().collect(Collectors.joining(" or "));
  }
}
