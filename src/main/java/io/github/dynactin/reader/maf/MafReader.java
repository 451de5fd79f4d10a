package io.github.dynactin.reader.maf;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.reader.FindingReader;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.SampleRows;
import io.github.dynactin.reader.Source;
import java.util.List;

/** Reads MAF 2.4, and the columns of it that cBioPortal asks for. */
public final class MafReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat("maf", "2.4", "Mutation Annotation Format", List.of(".maf", ".maf.gz"));

  private static final List<String> NOT_STATED =
      List.of(
          "how large a share of the reads shows a change: it isn't computed from their counts",
          "in how many of its copies a change is");

  /** A reader; it has no settings of its own. */
  public MafReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return MafRecord.TABLE.recognises(head);
  }

  @Override
  public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    Origin file = Origin.of(source.name(), "");
    Handover handover = new Handover(settings.assayId(), sink);
    SampleRows samples = new SampleRows(settings.sample());
    MafAssembly assembly = new MafAssembly(settings.assembly());
    MafFindings findings = new MafFindings(settings, handover, samples, assembly);
    long records = MafRecord.TABLE.read(source, settings.lines(), handover, findings);
    samples.end(file);
    return handover.end(assembly.known(), records, NOT_STATED);
  }
}
