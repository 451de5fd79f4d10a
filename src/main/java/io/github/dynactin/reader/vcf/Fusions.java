package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.FusionEvidence;
import io.github.dynactin.model.FusionNature;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.JunctionPlace;
import io.github.dynactin.model.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * Hands on two genes that a breakend joins. Which of them is 5' isn't stated in VCF, and isn't
 * worked out.
 */
final class Fusions {
  private final Output output;

  Fusions(Output output) {
    this.output = output;
  }

  /** Two genes that the record names as a pair. */
  void named(Output.About about, List<GeneId> genes) {
    if (genes.size() == 2 && !genes.get(0).equals(genes.get(1))) {
      tell(about, genes.stream().map(FusionPartner::of).toList());
    }
  }

  /** One gene at each end. */
  void joined(Output.About about, End one, End other) {
    boolean two =
        one.gene().isPresent() && other.gene().isPresent() && !one.gene().equals(other.gene());
    if (two) {
      tell(about, List.of(partner(one), partner(other)));
    }
  }

  private void tell(Output.About about, List<FusionPartner> partners) {
    if (about.result() != TestResult.PRESENT) {
      return;
    }
    output.finding(
        about,
        context ->
            new GeneFusion(
                context,
                partners,
                PartnerOrder.NOT_STATED,
                FusionNature.NOT_STATED,
                FusionEvidence.NOT_STATED));
  }

  private static FusionPartner partner(End end) {
    JunctionPlace place =
        new JunctionPlace(Optional.empty(), Optional.of(end.breakpoint()), Optional.empty());
    return new FusionPartner(
        end.gene().stream().toList(), Optional.empty(), Optional.empty(), place);
  }

  /** An end of a rearrangement, with the gene that lies there, if one is stated. */
  record End(Breakpoint breakpoint, Optional<GeneId> gene) {}
}
