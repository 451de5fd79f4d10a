package io.github.dynactin.reader.arriba;

import io.github.dynactin.model.FusionEvidence;
import io.github.dynactin.model.FusionNature;
import io.github.dynactin.model.FusionNature.Frame;
import io.github.dynactin.model.FusionNature.Mechanism;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.Handover;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Row;
import io.github.dynactin.reader.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of Arriba's table to fusions of genes. */
final class ArribaFindings implements Table.Rows {
  private static final List<String> TYPES =
      List.of("translocation", "duplication", "inversion", "deletion", "read-through");

  private final FindingSettings settings;
  private final Handover handover;
  private final ArribaPartners partners;

  ArribaFindings(FindingSettings settings, Handover handover) {
    this.settings = settings;
    this.handover = handover;
    this.partners = new ArribaPartners(handover, settings.assembly());
  }

  @Override
  public boolean row(Row cells) throws InputRefusedException {
    ArribaRecord row = new ArribaRecord(cells);
    if (settings.filters() == FilterPolicy.PASSED && isDiscarded(row)) {
      handover.leftOut("failed a filter");
      return false;
    }
    try {
      return fusion(row);
    } catch (IllegalArgumentException refused) {
      handover.setAside(row.origin(), String.valueOf(refused.getMessage()));
      return false;
    }
  }

  /**
   * A filter that took some of the reads stands with their number; one that took the whole event,
   * without.
   */
  private static boolean isDiscarded(ArribaRecord row) {
    return row.row().value(ArribaRecord.FILTERS).stream()
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .anyMatch(filter -> !filter.endsWith(")"));
  }

  private boolean fusion(ArribaRecord row) throws InputRefusedException {
    if (row.gene(1).isPresent() && row.gene(1).equals(row.gene(2))) {
      return withinOneGene(row);
    }
    List<FusionPartner> sides = partners.of(row);
    FusionEvidence evidence = ArribaEvidence.of(row);
    FusionNature nature = nature(row);
    if (row.row().value(ArribaRecord.FILTERS).isPresent()) {
      handover.notTaken(ArribaRecord.FILTERS, 1);
    }
    return handover.finding(
        row.origin(),
        settings.sourceClass(),
        context -> new GeneFusion(context, sides, ArribaPartners.order(row), nature, evidence));
  }

  private boolean withinOneGene(ArribaRecord row) throws InputRefusedException {
    if (!ArribaDuplications.isOne(row)) {
      throw new IllegalArgumentException(
          "both sides lie in one gene: this is no fusion of two, and RNA doesn't tell what changed"
              + " its DNA");
    }
    handover.notTaken("reads and confidence of a tandem duplication", 1);
    return handover.finding(
        row.origin(), settings.sourceClass(), new ArribaDuplications(settings.assembly()).of(row));
  }

  private FusionNature nature(ArribaRecord row) {
    Optional<String> word = row.row().value(ArribaRecord.FRAME);
    Optional<Frame> frame = word.flatMap(ArribaEvidence::frame);
    if (word.isPresent() && frame.isEmpty()) {
      handover.inPart(row.origin(), ArribaRecord.FRAME, "not a word that Arriba has for it");
    }
    List<Mechanism> mechanisms = ArribaEvidence.mechanisms(row.type());
    if (!TYPES.containsAll(row.type())) {
      handover.notTaken("type (how the genes are turned, what flags the event)", 1);
    }
    return new FusionNature(frame, mechanisms, Optional.empty());
  }
}
