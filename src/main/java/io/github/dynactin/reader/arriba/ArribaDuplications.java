package io.github.dynactin.reader.arriba;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StructuralDetails;
import io.github.dynactin.model.StructuralEnds;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.reader.JunctionPlaces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tandem duplications within one gene: of what Arriba finds in a single gene, they are what it says
 * of the DNA. The rest may be splicing.
 *
 * @param assembly the reference, if known
 */
record ArribaDuplications(Optional<GenomeAssembly> assembly) {
  private static final String FLAG = "ITD";

  static boolean isOne(ArribaRecord row) {
    return row.type().contains(FLAG);
  }

  /** A structural variant has no place for reads in RNA, so its words say what it was seen in. */
  Function<FindingContext, Finding> of(ArribaRecord row) {
    GeneId gene = new GeneId(row.gene(1).orElseThrow(), Optional.empty());
    Optional<StructuralEnds> ends = ends(row);
    String where = ends.isPresent() ? "" : printed(row);
    StructuralDetails details =
        new StructuralDetails(
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(gene.symbol() + " internal tandem duplication" + where + ", seen in RNA"));
    return context ->
        new StructuralVariant(
            context,
            StructuralVariant.Kind.TANDEM_DUPLICATION,
            List.of(gene),
            ends,
            details,
            VariantCall.NOT_STATED);
  }

  /** The lower one first. */
  private Optional<StructuralEnds> ends(ArribaRecord row) {
    List<Breakpoint> both =
        Stream.of(1, 2)
            .flatMap(side -> breakpoint(row, side).stream())
            .sorted(Comparator.comparingInt(Breakpoint::position))
            .toList();
    return both.size() == 2 && ArribaEvidence.hasSplitReads(row)
        ? Optional.of(new StructuralEnds(both.get(0), Optional.of(both.get(1))))
        : Optional.empty();
  }

  private Optional<Breakpoint> breakpoint(ArribaRecord row, int side) {
    return row.breakpoint(side)
        .flatMap(text -> JunctionPlaces.breakpoint(text, assembly, row.transcribed(side)));
  }

  private static String printed(ArribaRecord row) {
    String near = ArribaEvidence.hasSplitReads(row) ? " between " : " near ";
    return row.breakpoint(1)
        .flatMap(one -> row.breakpoint(2).map(two -> near + one + " and " + two))
        .orElse("");
  }
}
