package io.github.dynactin.reader.starfusion;

import io.github.dynactin.model.FusionEvidence;
import io.github.dynactin.model.FusionEvidence.Analyte;
import io.github.dynactin.model.FusionNature;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import io.github.dynactin.model.JunctionPlace;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.JunctionPlaces;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.Table;
import java.util.List;
import java.util.Optional;

/** Rows of STAR-Fusion's table to fusions of genes. The left gene is the 5' one. */
final class StarFusionFindings implements Table.Rows {
  private final FindingSettings settings;
  private final Handover handover;

  StarFusionFindings(FindingSettings settings, Handover handover) {
    this.settings = settings;
    this.handover = handover;
  }

  @Override
  public boolean row(Row cells) throws InputRefusedException {
    StarFusionRecord row = new StarFusionRecord(cells);
    try {
      return fusion(row);
    } catch (IllegalArgumentException refused) {
      handover.setAside(row.origin(), String.valueOf(refused.getMessage()));
      return false;
    }
  }

  private boolean fusion(StarFusionRecord row) throws InputRefusedException {
    List<FusionPartner> partners = List.of(partner(row, true), partner(row, false));
    FusionEvidence evidence =
        new FusionEvidence(
            List.of(Analyte.RNA),
            row.reads(StarFusionRecord.JUNCTION_READS),
            row.reads(StarFusionRecord.SPANNING),
            Optional.empty());
    FusionNature nature =
        new FusionNature(
            handover.optional(row.row(), StarFusionRecord.FRAME, StarFusionRecord::frame),
            List.of(),
            Optional.empty());
    return handover.finding(
        row.origin(),
        settings.sourceClass(),
        context ->
            new GeneFusion(context, partners, PartnerOrder.FIVE_PRIME_FIRST, nature, evidence));
  }

  private FusionPartner partner(StarFusionRecord row, boolean left) {
    JunctionPlace place =
        new JunctionPlace(
            row.position(left),
            row.position(left)
                .flatMap(
                    at -> JunctionPlaces.breakpoint(at, settings.assembly(), row.strand(left))),
            Optional.empty());
    return new FusionPartner(
        List.of(row.gene(left)), Optional.empty(), row.transcript(left), place);
  }
}
