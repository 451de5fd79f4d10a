package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.StudiedRegion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Genes, and regions of the genome. */
final class Genes {
  private static final Parser<String> SYMBOL =
      Texts.form(
          Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,39}"),
          "a gene symbol has 1 to 40 letters, digits, '-', '.'");

  private static final Parser<String> HGNC_ID =
      Texts.form(
          Pattern.compile("HGNC:[1-9]\\d{0,6}"), "the id of a gene is written HGNC: and a number");

  private Genes() {}

  static Optional<GeneId> gene(Node node) {
    return node.object().flatMap(Genes::gene);
  }

  private static Optional<GeneId> gene(Fields in) {
    Optional<String> id = in.optional("id", HGNC_ID);
    Optional<String> symbol = in.required("symbol", SYMBOL);
    return in.done(() -> new GeneId(symbol.get(), id));
  }

  /** One gene as {@code gene}, or several as {@code genes}; none if neither stands there. */
  static List<GeneId> oneOrMore(Fields in) {
    in.atMostOne("gene", "genes");
    Optional<GeneId> only = in.optional("gene", Genes::gene);
    List<GeneId> several = in.list("genes", 2, Integer.MAX_VALUE, Genes::gene);
    return only.map(List::of).orElse(several);
  }

  /** A gene or a stretch of the genome. */
  static Optional<StudiedRegion> region(Node node) {
    return node.object().flatMap(Genes::region);
  }

  private static Optional<StudiedRegion> region(Fields in) {
    in.atLeastOne("gene", "interval");
    Optional<GeneId> gene = in.optional("gene", Genes::gene);
    Optional<GenomicInterval> interval = in.optional("interval", Genome::interval);
    return in.done(() -> new StudiedRegion(gene, interval));
  }
}
