package io.github.dynactin.reader.copynumber;

import io.github.dynactin.reader.FindingReader;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import java.util.List;

/** Reads segments with the copies of either allele, as PCGR takes them and ASCAT writes them. */
public final class AllelicSegmentsReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat(
          "allelic-segments",
          "1",
          "Segments with copies of both alleles (PCGR, ASCAT)",
          List.of(".tsv", ".txt"));

  private static final SegmentTables TABLES =
      new SegmentTables(
          List.of(SegmentLayout.PCGR, SegmentLayout.ASCAT),
          List.of("which genes lie in a segment", "the ploidy that copies are counted against"));

  /** A reader; it has no settings of its own. */
  public AllelicSegmentsReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return TABLES.recognise(head);
  }

  @Override
  public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    return TABLES.read(source, settings, sink);
  }
}
