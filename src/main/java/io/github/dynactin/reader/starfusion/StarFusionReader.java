package io.github.dynactin.reader.starfusion;

import io.github.dynactin.reader.FindingReader;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import java.util.List;

/** Reads STAR-Fusion's predictions. */
public final class StarFusionReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat("star-fusion", "1", "STAR-Fusion predictions", List.of(".tsv"));

  private static final List<String> NOT_STATED =
      List.of(
          "the reference that positions are counted on",
          "which exons are joined",
          "how sure the caller is",
          "what joined the genes");

  /** A reader; it has no settings of its own. */
  public StarFusionReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return StarFusionRecord.TABLE.recognises(head);
  }

  @Override
  public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    Handover handover = new Handover(settings.assayId(), sink);
    StarFusionFindings findings = new StarFusionFindings(settings, handover);
    long records = StarFusionRecord.TABLE.read(source, settings.lines(), handover, findings);
    return handover.end(settings.assembly(), records, NOT_STATED);
  }
}
