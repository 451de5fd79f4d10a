package io.github.dynactin.reader.arriba;

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

/** Reads what Arriba 2 writes: the fusions it found, and with all filters those it discarded. */
public final class ArribaReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat("arriba", "2", "Arriba fusions.tsv", List.of(".tsv"));

  private static final List<String> NOT_STATED =
      List.of(
          "the reference that positions are counted on",
          "which exons are joined",
          "which fusions are the two products of one rearrangement");

  /** A reader; it has no settings of its own. */
  public ArribaReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return ArribaRecord.TABLE.recognises(head);
  }

  @Override
  public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    Handover handover = new Handover(settings.assayId(), sink);
    ArribaFindings findings = new ArribaFindings(settings, handover);
    long records = ArribaRecord.TABLE.read(source, settings.lines(), handover, findings);
    return handover.end(settings.assembly(), records, NOT_STATED);
  }
}
