package io.github.dynactin.reader.arriba;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.JunctionPlace;
import io.github.dynactin.model.Strand;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.JunctionPlaces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two sides of a fusion.
 *
 * @param handover told what isn't taken
 * @param assembly the reference, if known
 */
record ArribaPartners(Handover handover, Optional<GenomeAssembly> assembly) {
  private static final String INTERGENIC = "intergenic";

  /** Both sides, in the order of the row. */
  List<FusionPartner> of(ArribaRecord row) {
    return List.of(partner(row, 1), partner(row, 2));
  }

  /**
   * The 5' gene stands first if that could be told: then both strands are stated, and the
   * directions are those of a 5' and a 3' end. Else the order says nothing.
   */
  static PartnerOrder order(ArribaRecord row) {
    boolean known = isJoined(row, 1, "downstream") && isJoined(row, 2, "upstream");
    return known ? PartnerOrder.FIVE_PRIME_FIRST : PartnerOrder.NOT_STATED;
  }

  /** True if the other side follows where a transcript on the forward strand has it. */
  private static boolean isJoined(ArribaRecord row, int side, String forward) {
    String reverse = forward.equals("upstream") ? "downstream" : "upstream";
    return row.transcribed(side)
        .map(strand -> strand == Strand.FORWARD ? forward : reverse)
        .filter(expected -> row.direction(side).orElse(expected).equals(expected))
        .isPresent();
  }

  private FusionPartner partner(ArribaRecord row, int side) {
    boolean between = row.site(side).filter(INTERGENIC::equals).isPresent();
    List<GeneId> genes = between ? List.of() : genes(row, side);
    Optional<String> region =
        between
            ? row.gene(side).map(near -> INTERGENIC + ", near " + near).or(() -> row.site(side))
            : row.site(side);
    Optional<String> position = row.breakpoint(side);
    Optional<Breakpoint> exact =
        position.flatMap(text -> JunctionPlaces.breakpoint(text, assembly, row.transcribed(side)));
    if (!ArribaEvidence.hasSplitReads(row) && position.isPresent()) {
      handover.notTaken("breakpoint" + side + " (only near: no split read)", 1);
      return partner(
          row, side, genes, new JunctionPlace(Optional.empty(), Optional.empty(), region));
    }
    return partner(row, side, genes, new JunctionPlace(position, exact, region));
  }

  private static FusionPartner partner(
      ArribaRecord row, int side, List<GeneId> genes, JunctionPlace place) {
    return new FusionPartner(genes, Optional.empty(), row.transcript(side), place);
  }

  /** Several if the caller can't tell which; none where it knows of no gene, as in a virus. */
  private List<GeneId> genes(ArribaRecord row, int side) {
    return row.gene(side).stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(ArribaPartners::withoutDistance)
        .map(symbol -> new GeneId(symbol, Optional.empty()))
        .toList();
  }

  private static String withoutDistance(String gene) {
    return gene.replaceFirst("\\(\\d+\\)$", "");
  }
}
