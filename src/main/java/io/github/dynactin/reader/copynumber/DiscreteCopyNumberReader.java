package io.github.dynactin.reader.copynumber;

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
import java.util.Optional;

/** Reads cBioPortal's discrete copy-number calls: a gene a row, a sample a column. */
public final class DiscreteCopyNumberReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat(
          "cbioportal-cna", "1", "cBioPortal discrete copy number", List.of(".txt", ".tsv"));

  private static final List<String> NOT_STATED =
      List.of("how many copies there are", "where the changed segment begins and ends");

  /** A reader; it has no settings of its own. */
  public DiscreteCopyNumberReader() {}

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    return DiscreteCopyNumberRecord.recognises(head);
  }

  @Override
  public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    Handover handover = new Handover(settings.assayId(), sink);
    DiscreteCopyNumberFindings findings = new DiscreteCopyNumberFindings(settings, handover);
    long records =
        DiscreteCopyNumberRecord.TABLE.read(source, settings.lines(), handover, findings);
    return handover.end(Optional.empty(), records, NOT_STATED);
  }
}
