package io.github.dynactin.reader.bed;

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
 * Reads BED files of regions that couldn't be called. A file doesn't say so: its reader is named.
 */
public final class BedUncalledReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat("bed-uncalled", "1", "BED, regions not called", List.of(".bed"));

  /** A reader; it has no settings of its own. */
  public BedUncalledReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  /** Never: the same bytes may be regions that could be called. */
  @Override
  public boolean recognises(Head head) {
    return false;
  }

  @Override
  public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    return BedRegions.read(source, settings, sink, false);
  }
}
