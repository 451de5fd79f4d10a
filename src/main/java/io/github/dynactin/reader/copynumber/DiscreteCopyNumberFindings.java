package io.github.dynactin.reader.copynumber;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.CopyNumberAlteration.Change;
import io.github.dynactin.model.CopyNumbers;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.reader.Columns;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.Table;
import java.util.List;
import java.util.Optional;

/** Calls of genes to copy-number alterations. */
final class DiscreteCopyNumberFindings implements Table.Rows {
  private final FindingSettings settings;
  private final Handover handover;
  private String sample = "";
  private int others;

  DiscreteCopyNumberFindings(FindingSettings settings, Handover handover) {
    this.settings = settings;
    this.handover = handover;
  }

  @Override
  public void columns(Columns columns, Origin header) throws InputRefusedException {
    List<String> samples = DiscreteCopyNumberRecord.samples(columns);
    others = samples.size() - 1;
    if (samples.isEmpty()) {
      throw refused(IssueCode.HEADER_MALFORMED, header, "no column is a sample's");
    }
    if (settings.sample().isEmpty() && samples.size() > 1) {
      String message = "the file has columns of %d samples, and none is named";
      throw refused(IssueCode.SAMPLE_UNCLEAR, header, message.formatted(samples.size()));
    }
    sample = settings.sample().orElse(samples.get(0));
    if (!samples.contains(sample)) {
      String message = "none of the columns, %d in all, is of the sample that is named";
      throw refused(IssueCode.SAMPLE_UNCLEAR, header, message.formatted(samples.size()));
    }
  }

  private static InputRefusedException refused(IssueCode code, Origin header, String message) {
    return new InputRefusedException(Issue.of(code, header, message));
  }

  /** The columns of other samples are counted here, because their names aren't told. */
  @Override
  public boolean row(Row cells) throws InputRefusedException {
    DiscreteCopyNumberRecord row = new DiscreteCopyNumberRecord(cells, sample);
    if (others > 0) {
      handover.notTaken("calls of other samples", others);
    }
    String call = row.call().orElse("");
    switch (call) {
      case "" -> handover.leftOut("no call is stated");
      case "0" -> handover.leftOut("0: no alteration");
      case DiscreteCopyNumberRecord.NOT_TESTED -> handover.leftOut("NA: not tested");
      default -> alteration(row, call);
    }
    return false;
  }

  private void alteration(DiscreteCopyNumberRecord row, String call) throws InputRefusedException {
    Optional<Change> change = change(call);
    if (change.isEmpty()) {
      handover.setAside(row.row().origin(), "a call is -2, -1, 0, 1, 2 or NA");
      return;
    }
    boolean handedOn =
        handover.finding(
            row.row().origin(),
            settings.sourceClass(),
            context ->
                new CopyNumberAlteration(
                    context,
                    row.gene().map(symbol -> new GeneId(symbol, Optional.empty())).stream()
                        .toList(),
                    change.get(),
                    CopyNumbers.NOT_STATED,
                    Optional.empty()));
    if (handedOn && row.row().value("Entrez_Gene_Id").isPresent()) {
      handover.notTaken("Entrez_Gene_Id", 1);
    }
    if (handedOn && row.row().value("Cytoband").isPresent()) {
      handover.notTaken("Cytoband", 1);
    }
  }

  private static Optional<Change> change(String call) {
    return switch (call) {
      case "-2" -> Optional.of(Change.DEEP_DELETION);
      case "-1" -> Optional.of(Change.LOSS);
      case "1" -> Optional.of(Change.GAIN);
      case "2" -> Optional.of(Change.AMPLIFICATION);
      default -> Optional.empty();
    };
  }
}
