package io.github.dynactin.reader.arriba;

import io.github.dynactin.model.FusionEvidence;
import io.github.dynactin.model.FusionEvidence.Analyte;
import io.github.dynactin.model.FusionNature.Frame;
import io.github.dynactin.model.FusionNature.Mechanism;
import io.github.dynactin.model.ReadDepth;
import java.util.List;
import java.util.Optional;

/** What a fusion was seen by, and what kind it is, in Arriba's words. */
final class ArribaEvidence {
  private ArribaEvidence() {}

  /**
   * Split reads are counted apart by the side that their longer piece lies on: those of a junction
   * are both together.
   */
  static FusionEvidence of(ArribaRecord row) {
    Optional<Integer> first = row.row().whole(ArribaRecord.SPLIT_1);
    Optional<Integer> second = row.row().whole(ArribaRecord.SPLIT_2);
    Optional<ReadDepth> split =
        first.flatMap(one -> second.map(two -> new ReadDepth(Math.addExact(one, two))));
    Optional<ReadDepth> mates = row.row().whole(ArribaRecord.MATES).map(ReadDepth::new);
    return new FusionEvidence(
        List.of(Analyte.RNA), split, mates, row.row().value(ArribaRecord.CONFIDENCE));
  }

  /** Without a split read, the junction itself wasn't seen. */
  static boolean hasSplitReads(ArribaRecord row) {
    return of(row).splitReads().filter(depth -> depth.reads() == 0).isEmpty();
  }

  static Optional<Frame> frame(String word) {
    return switch (word) {
      case "in-frame" -> Optional.of(Frame.IN_FRAME);
      case "out-of-frame" -> Optional.of(Frame.OUT_OF_FRAME);
      case "stop-codon" -> Optional.of(Frame.STOP_CODON);
      default -> Optional.empty();
    };
  }

  /** What joined the genes. */
  static List<Mechanism> mechanisms(List<String> type) {
    if (type.contains("read-through")) {
      return List.of(Mechanism.DELETION_OR_READ_THROUGH);
    }
    return type.stream()
        .limit(1)
        .flatMap(
            word ->
                switch (word) {
                  case "translocation" -> Optional.of(Mechanism.TRANSLOCATION).stream();
                  case "inversion" -> Optional.of(Mechanism.INVERSION).stream();
                  case "deletion" -> Optional.of(Mechanism.DELETION).stream();
                  case "duplication" -> Optional.of(Mechanism.DUPLICATION).stream();
                  default -> Optional.<Mechanism>empty().stream();
                })
        .toList();
  }
}
