package io.github.dynactin.reader.arriba;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Strand;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of Arriba's {@code fusions.tsv} (2.x).
 *
 * @param row its cells
 */
record ArribaRecord(Row row) {
  static final String GENE_1 = "#gene1";
  static final String GENE_2 = "gene2";
  static final String TYPE = "type";
  static final String CONFIDENCE = "confidence";
  static final String FRAME = "reading_frame";
  static final String FILTERS = "filters";
  static final String SPLIT_1 = "split_reads1";
  static final String SPLIT_2 = "split_reads2";
  static final String MATES = "discordant_mates";

  private static final Set<String> ASKED =
      Set.of(
          GENE_1,
          GENE_2,
          "strand1(gene/fusion)",
          "strand2(gene/fusion)",
          "breakpoint1",
          "breakpoint2",
          "site1",
          "site2",
          TYPE,
          SPLIT_1,
          SPLIT_2,
          MATES,
          CONFIDENCE);

  private static final Set<String> MORE =
      Set.of(FRAME, FILTERS, "transcript_id1", "transcript_id2", "direction1", "direction2");

  private static final Set<String> KNOWN =
      Set.of(
          "coverage1",
          "coverage2",
          "tags",
          "retained_protein_domains",
          "closest_genomic_breakpoint1",
          "closest_genomic_breakpoint2",
          "gene_id1",
          "gene_id2",
          "fusion_transcript",
          "peptide_sequence",
          "read_identifiers");

  static final Table TABLE = new Table("", ASKED, read(), KNOWN, Set.of("."));

  private static Set<String> read() {
    return Stream.of(ASKED, MORE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  Origin origin() {
    return row.origin();
  }

  /** What stands for the gene of a side: its symbol, or the nearest ones with their distances. */
  Optional<String> gene(int side) {
    return row.value(side == 1 ? GENE_1 : GENE_2);
  }

  Optional<String> breakpoint(int side) {
    return row.value("breakpoint" + side);
  }

  Optional<String> site(int side) {
    return row.value("site" + side);
  }

  Optional<String> transcript(int side) {
    return row.value("transcript_id" + side);
  }

  Optional<String> direction(int side) {
    return row.value("direction" + side);
  }

  /**
   * The strand that is transcribed: it stands behind the slash. The one before it is the gene's
   * own, which is another where a gene is read against its direction.
   */
  Optional<Strand> transcribed(int side) {
    return row.value("strand" + side + "(gene/fusion)")
        .filter(text -> text.indexOf('/') >= 0)
        .flatMap(text -> Strand.of(text.substring(text.indexOf('/') + 1)));
  }

  /** The kind of event and what it is flagged with: {@code deletion}, {@code read-through}. */
  List<String> type() {
    return row.value(TYPE).map(text -> List.of(text.split("/", -1))).orElse(List.of());
  }
}
