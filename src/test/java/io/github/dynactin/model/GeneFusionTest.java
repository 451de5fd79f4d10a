package io.github.dynactin.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeneFusionTest {
  private static final FusionPartner CLIP4 = partner("CLIP4", Optional.empty());
  private static final FusionPartner ALK = partner("ALK", Optional.of("E20"));

  @Test
  void withoutAnOrderItIsTheSameFusionWhicheverPartnerIsNamedFirst() {
    assertThat(fusion(CLIP4, ALK, PartnerOrder.NOT_STATED).changeKey())
        .isEqualTo(fusion(ALK, CLIP4, PartnerOrder.NOT_STATED).changeKey())
        .isEqualTo("fusion/ALK:E20::CLIP4");
  }

  @Test
  void withAnOrderItIsAnother() {
    assertThat(fusion(CLIP4, ALK, PartnerOrder.FIVE_PRIME_FIRST).changeKey())
        .isEqualTo("fusion/CLIP4::ALK:E20");
    assertThat(fusion(ALK, CLIP4, PartnerOrder.FIVE_PRIME_FIRST).changeKey())
        .isEqualTo("fusion/ALK:E20::CLIP4");
  }

  private static GeneFusion fusion(FusionPartner one, FusionPartner other, PartnerOrder order) {
    FindingContext context =
        new FindingContext(
            "f",
            "a",
            TestResult.PRESENT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Origin.of("case.json", ""));
    return new GeneFusion(
        context, List.of(one, other), order, FusionNature.NOT_STATED, FusionEvidence.NOT_STATED);
  }

  private static FusionPartner partner(String symbol, Optional<String> exon) {
    return new FusionPartner(
        List.of(new GeneId(symbol, Optional.empty())),
        exon,
        Optional.empty(),
        JunctionPlace.NOT_STATED);
  }
}
