package io.github.dynactin.reader.bed;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSink;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Lines;
import io.github.dynactin.reader.ReadFindings;
import io.github.dynactin.reader.Source;
import java.util.List;
import java.util.Optional;

/** Lines of a BED file to regions that were looked at. */
final class BedRegions {
  private static final List<String> NOT_STATED =
      List.of("the reference that positions are counted on", "whether the regions could be called");

  private final FindingSettings settings;
  private final GenomeAssembly assembly;
  private final Handover handover;
  private final boolean called;
  private long records;

  private BedRegions(
      FindingSettings settings, GenomeAssembly assembly, Handover handover, boolean called) {
    this.settings = settings;
    this.assembly = assembly;
    this.handover = handover;
    this.called = called;
  }

  static ReadFindings read(
      Source source, FindingSettings settings, FindingSink sink, boolean called)
      throws InputRefusedException {
    Origin file = Origin.of(source.name(), "");
    if (settings.assembly().isEmpty()) {
      String message = "a BED file doesn't say on which reference it counts";
      throw new InputRefusedException(Issue.of(IssueCode.ASSEMBLY_UNKNOWN, file, message));
    }
    Handover handover = new Handover(settings.assayId(), sink);
    BedRegions regions = new BedRegions(settings, settings.assembly().get(), handover, called);
    try (Lines lines = Lines.of(source, settings.lines())) {
      regions.read(lines);
    }
    return handover.end(settings.assembly(), regions.records, NOT_STATED);
  }

  private void read(Lines lines) throws InputRefusedException {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (BedRecord.isNoRegion(line.get())) {
        continue;
      }
      records++;
      if (lines.isTerminated()) {
        region(line.get(), lines.origin());
      } else {
        handover.cutOff(lines.origin());
      }
    }
  }

  private void region(String line, Origin origin) {
    try {
      BedRecord record = BedRecord.of(line, origin);
      List<BedRecord.Stretch> stretches = record.stretches();
      Optional<Contig> contig = Contig.named(assembly, record.chromosome());
      if (contig.isEmpty()) {
        handover.leftOut("on a sequence that is no chromosome");
        return;
      }
      List<GenomicInterval> intervals =
          stretches.stream()
              .map(each -> GenomicInterval.zeroBased(contig.get(), each.start(), each.end()))
              .toList();
      Optional<GeneId> gene = gene(record);
      intervals.forEach(
          interval -> handover.region(new StudiedRegion(gene, Optional.of(interval)), called));
      if (record.unread() > 0) {
        handover.notTaken("fields behind the name", record.unread());
      }
    } catch (IllegalArgumentException | ArithmeticException refused) {
      handover.setAside(origin, String.valueOf(refused.getMessage()));
    }
  }

  private Optional<GeneId> gene(BedRecord record) {
    Optional<String> name = record.name();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!settings.tables().namesAreGenes()) {
      handover.notTaken("name", 1);
      return Optional.empty();
    }
    try {
      return Optional.of(new GeneId(name.get(), Optional.empty()));
    } catch (IllegalArgumentException noSymbol) {
      handover.inPart(record.origin(), "name", String.valueOf(noSymbol.getMessage()));
      return Optional.empty();
    }
  }
}
