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

/**
 * Reads segments with the mean of their log ratios. Whether a ratio is a gain isn't stated by it:
 * what has no call is left out.
 */
public final class SegReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat("seg", "1", "Segments with log ratios (SEG, GATK)", List.of(".seg"));

  private static final SegmentTables TABLES =
      new SegmentTables(
          List.of(SegmentLayout.SEG, SegmentLayout.GATK_CALLED),
          List.of("which genes lie in a segment", "how many copies there are"));

  /** A reader; it has no settings of its own. */
  public SegReader() {}

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
