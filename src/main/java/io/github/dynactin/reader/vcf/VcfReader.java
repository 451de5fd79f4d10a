package io.github.dynactin.reader.vcf;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.FindingReader;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputFormat;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Lines;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads VCF 4.1 to 4.5, plain or packed, line by line. */
public final class VcfReader implements FindingReader {
  private static final InputFormat FORMAT =
      new InputFormat(
          "vcf", "4.1 to 4.5", "Variant Call Format", List.of(".vcf", ".vcf.gz", ".g.vcf.gz"));

  @Override
  public InputFormat format() {
    return FORMAT;
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    return text.startsWith("##fileformat=VCF")
        || text.startsWith("\u00ef\u00bb\u00bf##fileformat=VCF");
  }

  @Override
  public ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException {
    try (Lines lines = Lines.of(source, settings.lines())) {
      VcfHeader header = new HeaderLines(lines, settings.lines()).read();
      ChosenSample chosen = new SampleChoice(header, lines.origin()).choose(settings.sample());
      GenomeAssembly assembly = AssemblyChoice.of(header, settings.assembly(), lines.origin());
      Alignment alignment =
          Alignment.of(settings.reference(), assembly, Origin.of(source.name(), ""));
      return new Pass(lines, header, chosen, new Contigs(assembly, header), settings)
          .read(alignment, sink);
    }
  }

  /** One reading of one file. */
  private static final class Pass {
    private final Lines lines;
    private final VcfHeader header;
    private final ChosenSample chosen;
    private final Contigs contigs;
    private final FindingSettings settings;
    private final Order order = new Order();
    private final Repeats repeats = new Repeats();
    private final KeyNames infoKeys = names(InfoKey.values());
    private final KeyNames formatKeys = names(FormatKey.values());
    private long records;
    private boolean toldOfOrder;

    Pass(
        Lines lines,
        VcfHeader header,
        ChosenSample chosen,
        Contigs contigs,
        FindingSettings settings) {
      this.lines = lines;
      this.header = header;
      this.chosen = chosen;
      this.contigs = contigs;
      this.settings = settings;
    }

    private static KeyNames names(Enum<?>[] keys) {
      return new KeyNames(Arrays.stream(keys).map(Enum::name).toList());
    }

    ReadFindings read(Alignment alignment, FindingSink sink) throws InputRefusedException {
      Report report = new Report(sink);
      if (!chosen.column().isPresent()) {
        report.issue(
            IssueCode.PRESENCE_NOT_STATED,
            lines.origin(),
            "the file has no sample columns; each of its records is taken as found");
      }
      HeaderRules.faults(header)
          .forEach((line, what) -> report.issue(IssueCode.HEADER_DEVIATES, at(line), what));
      int others = header.samples().size() - 1 - chosen.normal().stream().map(each -> 1).sum();
      for (int i = 0; i < others; i++) {
        report.notTaken("columns of other samples");
      }
      Output output = new Output(settings.assayId(), sink, report, repeats);
      Handing handing = new Handing(sink, report, output);
      try (VcfFindings findings = new VcfFindings(header, contigs, settings, alignment, handing)) {
        records(findings, report);
      } catch (IOException unreadable) {
        throw refused(IssueCode.INPUT_UNREADABLE, "the reference can't be read any further");
      }
      return new ReadFindings(
          Optional.of(contigs.assembly()),
          records,
          output.handedOn(),
          report.loss(infoKeys, formatKeys, notStated()));
    }

    private Origin at(int line) {
      return Origin.of(lines.origin().file(), "line " + line);
    }

    private void records(VcfFindings findings, Report report)
        throws InputRefusedException, IOException {
      VcfRecord record = new VcfRecord(header, chosen, infoKeys, formatKeys);
      ValueRules rules = new ValueRules(header, infoKeys, formatKeys, report);
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        records++;
        Optional<String> fault = record.read(line.get());
        if (!lines.isTerminated() && !(fault.isEmpty() && record.isWholeThoughCut())) {
          report.leftOut("the last line has no end");
          report.issue(
              IssueCode.INPUT_CUT_OFF,
              lines.origin(),
              "the last line has no end, so it may be cut off; it was left out");
        } else if (fault.isPresent()) {
          report.setAside(lines.origin(), fault.get());
        } else {
          keepOrder(record, report);
          rules.check(record, lines.origin());
          findings.accept(record, lines.origin());
          keepCount();
        }
      }
    }

    private void keepOrder(VcfRecord record, Report report) throws InputRefusedException {
      if (order.next(record.chrom(), record.position())) {
        repeats.contigEnds();
      }
      if (!order.isKept() && !toldOfOrder) {
        toldOfOrder = true;
        report.issue(
            IssueCode.OUT_OF_ORDER,
            lines.origin(),
            "records don't come in the order of their positions, chromosome by chromosome");
      }
      if (repeats.isForgetful() && !order.isKept()) {
        throw refused(
            IssueCode.INPUT_TOO_LARGE,
            "the file isn't in order, and too long to be read out of order; sort it by position");
      }
    }

    private void keepCount() throws InputRefusedException {
      if (repeats.isFull()) {
        throw refused(
            IssueCode.INPUT_TOO_LARGE,
            "the file holds more structural changes than one sample has");
      }
    }

    private List<String> notStated() {
      List<String> notStated = new ArrayList<>();
      if (AnnotationLayout.of(header).isEmpty()) {
        notStated.add("which gene a change is in, and what it does to it");
      }
      if (chosen.column().isEmpty()) {
        notStated.add("which sample has a change");
      }
      return notStated;
    }

    private InputRefusedException refused(IssueCode code, String message) {
      return new InputRefusedException(Issue.of(code, lines.origin(), message));
    }
  }
}
