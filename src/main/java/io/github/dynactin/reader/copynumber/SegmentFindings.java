package io.github.dynactin.reader.copynumber;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.CopyNumber;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.CopyNumbers;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.Columns;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.SampleRows;
import io.github.dynactin.reader.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Segments to copy-number alterations, where it is stated which way their copies changed. */
final class SegmentFindings implements Table.Rows {
  private final SegmentTables tables;
  private final GenomeAssembly assembly;
  private final FindingSettings settings;
  private final Handover handover;
  private final SampleRows samples;
  private SegmentLayout layout;

  SegmentFindings(
      SegmentTables tables, GenomeAssembly assembly, FindingSettings settings, Handover handover) {
    this.tables = tables;
    this.assembly = assembly;
    this.settings = settings;
    this.handover = handover;
    this.samples = new SampleRows(settings.sample());
    this.layout = tables.layouts().get(0);
  }

  @Override
  public void columns(Columns columns, Origin header) throws InputRefusedException {
    layout = tables.layout(columns, header);
  }

  @Override
  public boolean row(Row cells) throws InputRefusedException {
    SegmentRecord row = new SegmentRecord(cells, layout);
    if (layout.sample().isPresent() && !isWanted(row)) {
      return false;
    }
    try {
      return segment(row);
    } catch (IllegalArgumentException refused) {
      handover.setAside(row.origin(), String.valueOf(refused.getMessage()));
      return false;
    }
  }

  private boolean isWanted(SegmentRecord row) {
    Optional<String> sample = row.sample();
    if (sample.isEmpty()) {
      handover.setAside(row.origin(), "the row doesn't say of which sample it is");
      return false;
    }
    if (!samples.isWanted(sample.get())) {
      handover.leftOut("of another sample");
      return false;
    }
    return true;
  }

  private boolean segment(SegmentRecord row) throws InputRefusedException {
    Optional<Contig> contig = row.contig(assembly);
    if (contig.isEmpty()) {
      handover.leftOut("on a sequence that is no chromosome");
      return false;
    }
    SegmentCall call =
        layout.isAllelic()
            ? SegmentCall.ofCopies(
                row.major(), row.minor(), contig.get().chromosome(), settings.tables().ploidy())
            : SegmentCall.ofWord(row.call());
    call.why().ifPresent(handover::leftOut);
    if (call.change().isEmpty()) {
      return false;
    }
    CopyNumbers copies =
        new CopyNumbers(
            Optional.empty(),
            row.major().map(SegmentFindings::copies),
            row.minor().map(SegmentFindings::copies),
            row.log2Ratio());
    return handover.finding(
        row.origin(),
        settings.sourceClass(),
        context ->
            new CopyNumberAlteration(
                context,
                List.of(),
                call.change().get(),
                copies,
                Optional.of(row.interval(contig.get()))));
  }

  private static CopyNumber copies(int number) {
    return CopyNumber.exactly(BigDecimal.valueOf(number));
  }

  /** Refuses a file of several samples, of which none is named. */
  void end(Origin file) throws InputRefusedException {
    if (layout.sample().isPresent()) {
      samples.end(file);
    }
  }
}
