package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Genes, alone and as partners of a fusion. */
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

  static Optional<FusionPartner> partner(Node node) {
    return node.object().flatMap(Genes::partner);
  }

  private static Optional<FusionPartner> partner(Fields in) {
    Optional<GeneId> gene = in.required("gene", Genes::gene);
    Optional<String> exon = in.optional("exon", Texts::label);
    Optional<String> transcript = in.optional("transcript", Texts::label);
    Optional<String> position = in.optional("position", Texts::label);
    return in.done(() -> new FusionPartner(gene.get(), exon, transcript, position));
  }
}
