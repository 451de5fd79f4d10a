package io.github.dynactin.reader.maf;

import io.github.dynactin.model.Concept;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.SampleRows;
import io.github.dynactin.reader.Table;
import java.util.List;
import java.util.Optional;

/** Rows of a MAF file to small variants. */
final class MafFindings implements Table.Rows {
  private final FindingSettings settings;
  private final Handover handover;
  private final SampleRows samples;
  private final MafChanges changes;

  MafFindings(
      FindingSettings settings, Handover handover, SampleRows samples, MafAssembly assembly) {
    this.settings = settings;
    this.handover = handover;
    this.samples = samples;
    this.changes = new MafChanges(handover, assembly);
  }

  @Override
  public boolean row(Row cells) throws InputRefusedException {
    MafRecord row = new MafRecord(cells);
    Optional<String> sample = row.text(MafRecord.SAMPLE);
    if (sample.isEmpty()) {
      handover.setAside(row.origin(), MafRecord.SAMPLE + " doesn't say whose the row is");
      return false;
    }
    if (!samples.isWanted(sample.get())) {
      handover.leftOut("of another sample");
      return false;
    }
    Optional<String> why = isNoFinding(row);
    why.ifPresent(handover::leftOut);
    return why.isEmpty() && variant(row);
  }

  /** Why a row that can be read tells of no change that is there. */
  private Optional<String> isNoFinding(MafRecord row) {
    if (row.says(MafRecord.STATUS, "None", "Wildtype")) {
      return Optional.of("Mutation_Status says that nothing is changed");
    }
    if (row.says(MafRecord.STATUS, "Uncalled")) {
      return Optional.of("Mutation_Status says that it wasn't called");
    }
    if (row.says(MafRecord.STATUS, "Post-transcriptional modification")) {
      return Optional.of("Mutation_Status says that the RNA is changed and not the DNA");
    }
    if (row.says(MafRecord.VALIDATION, "Invalid", "Wildtype")) {
      return Optional.of("Validation_Status says that it isn't there");
    }
    if (row.says(MafRecord.CLASSIFICATION, "Fusion")) {
      return Optional.of("a fusion, which a row of MAF tells one side of");
    }
    boolean all = settings.filters() == FilterPolicy.ALL;
    return all || MafCalls.passed(row) ? Optional.empty() : Optional.of("failed a filter");
  }

  private boolean variant(MafRecord row) throws InputRefusedException {
    Optional<GeneId> gene = gene(row);
    Optional<SmallChange> change = changes.of(row);
    if (change.isEmpty()) {
      return false;
    }
    List<Concept> consequences =
        row.text(MafRecord.CLASSIFICATION).map(Concept::text).stream().toList();
    VariantCall call = new MafCalls(handover).of(row);
    return handover.finding(
        row.origin(),
        source(row),
        context -> new SmallVariant(context, gene, change.get(), consequences, call));
  }

  /** "Unknown" stands for a place without a gene. */
  private Optional<GeneId> gene(MafRecord row) {
    return row.says(MafRecord.GENE, "Unknown")
        ? Optional.empty()
        : handover.optional(
            row.row(), MafRecord.GENE, symbol -> new GeneId(symbol, Optional.empty()));
  }

  private Optional<SourceClass> source(MafRecord row) {
    if (row.says(MafRecord.STATUS, "Somatic")) {
      return Optional.of(SourceClass.SOMATIC);
    }
    if (row.says(MafRecord.STATUS, "Germline")) {
      return Optional.of(SourceClass.GERMLINE);
    }
    if (row.text(MafRecord.STATUS).isPresent() && !row.says(MafRecord.STATUS, "Unknown")) {
      handover.notTaken(MafRecord.STATUS, 1);
      return Optional.empty();
    }
    return settings.sourceClass();
  }
}
