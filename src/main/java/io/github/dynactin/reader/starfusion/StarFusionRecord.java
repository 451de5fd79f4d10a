package io.github.dynactin.reader.starfusion;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.FusionNature.Frame;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.Strand;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.Table;
import java.util.Optional;
import java.util.Set;

/**
 * A row of STAR-Fusion's predictions, abridged or not, with or without its coding effects.
 *
 * @param row its cells
 */
record StarFusionRecord(Row row) {
  static final String JUNCTION_READS = "JunctionReadCount";
  static final String SPANNING = "SpanningFragCount";
  static final String FRAME = "PROT_FUSION_TYPE";

  private static final String LEFT_GENE = "LeftGene";
  private static final String RIGHT_GENE = "RightGene";
  private static final String LEFT_BREAKPOINT = "LeftBreakpoint";
  private static final String RIGHT_BREAKPOINT = "RightBreakpoint";
  private static final String LEFT_TRANSCRIPT = "CDS_LEFT_ID";
  private static final String RIGHT_TRANSCRIPT = "CDS_RIGHT_ID";
  private static final String NAME = "#FusionName";

  static final Table TABLE =
      new Table(
          "",
          Set.of(
              NAME,
              JUNCTION_READS,
              SPANNING,
              LEFT_GENE,
              LEFT_BREAKPOINT,
              RIGHT_GENE,
              RIGHT_BREAKPOINT),
          Set.of(
              NAME,
              JUNCTION_READS,
              SPANNING,
              LEFT_GENE,
              LEFT_BREAKPOINT,
              RIGHT_GENE,
              RIGHT_BREAKPOINT,
              LEFT_TRANSCRIPT,
              RIGHT_TRANSCRIPT,
              FRAME),
          Set.of(
              "est_J",
              "est_S",
              "SpliceType",
              "LargeAnchorSupport",
              "FFPM",
              "LeftBreakDinuc",
              "LeftBreakEntropy",
              "RightBreakDinuc",
              "RightBreakEntropy",
              "annots",
              "JunctionReads",
              "SpanningFrags",
              "CDS_LEFT_RANGE",
              "CDS_RIGHT_RANGE",
              "FUSION_MODEL",
              "FUSION_CDS",
              "FUSION_TRANSL",
              "PFAM_LEFT",
              "PFAM_RIGHT"),
          Set.of(".", "NA"));

  Origin origin() {
    return row.origin();
  }

  /** The symbol stands before the caret, the gene's accession behind it. */
  GeneId gene(boolean left) {
    String column = left ? LEFT_GENE : RIGHT_GENE;
    return row.value(column, StarFusionRecord::gene)
        .orElseThrow(() -> new IllegalArgumentException(column + " isn't stated"));
  }

  private static GeneId gene(String text) {
    int caret = text.indexOf('^');
    return new GeneId(caret < 0 ? text : text.substring(0, caret), Optional.empty());
  }

  /** Chromosome and position, without the strand that stands behind them. */
  Optional<String> position(boolean left) {
    return breakpoint(left).map(text -> text.substring(0, text.lastIndexOf(':')));
  }

  /** The strand that the gene, and with it the fused transcript, is read on. */
  Optional<Strand> strand(boolean left) {
    return breakpoint(left).flatMap(text -> Strand.of(text.substring(text.lastIndexOf(':') + 1)));
  }

  private Optional<String> breakpoint(boolean left) {
    String column = left ? LEFT_BREAKPOINT : RIGHT_BREAKPOINT;
    Optional<String> text = row.value(column);
    if (text.isPresent() && !text.get().matches("[^:]+:\\d+:[-+]")) {
      throw new IllegalArgumentException(column + " is a chromosome, a position and a strand");
    }
    return text;
  }

  Optional<String> transcript(boolean left) {
    return row.value(left ? LEFT_TRANSCRIPT : RIGHT_TRANSCRIPT);
  }

  Optional<ReadDepth> reads(String column) {
    return row.whole(column).map(ReadDepth::new);
  }

  static Frame frame(String word) {
    return switch (word) {
      case "INFRAME" -> Frame.IN_FRAME;
      case "FRAMESHIFT" -> Frame.OUT_OF_FRAME;
      default -> throw new IllegalArgumentException("INFRAME or FRAMESHIFT is asked for");
    };
  }
}
