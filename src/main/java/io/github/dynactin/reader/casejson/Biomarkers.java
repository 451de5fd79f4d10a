package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.HomologousRecombinationDeficiency;
import io.github.dynactin.model.LossOfHeterozygosity;
import io.github.dynactin.model.MicrosatelliteStatus;
import io.github.dynactin.model.MutationalSignature;
import io.github.dynactin.model.MutationsPerMegabase;
import io.github.dynactin.model.TumorMutationalBurden;
import java.math.BigDecimal;
import java.util.Optional;

/** Properties of the tumour's genome as a whole. */
final class Biomarkers {
  private Biomarkers() {}

  static Optional<Finding> burden(Fields in, Optional<FindingContext> context) {
    Optional<MutationsPerMegabase> burden =
        in.optional("mutationsPerMegabase", Biomarkers::perMegabase);
    Optional<Concept> category = in.optional("category", Concepts::concept);
    return in.done(() -> new TumorMutationalBurden(context.get(), burden, category));
  }

  private static Optional<MutationsPerMegabase> perMegabase(Node node) {
    return Numbers.natural(node).map(MutationsPerMegabase::new);
  }

  static Optional<Finding> microsatellites(Fields in, Optional<FindingContext> context) {
    Optional<MicrosatelliteStatus.Status> status =
        in.optional("status", Words.of(MicrosatelliteStatus.Status.class));
    Optional<Fraction> unstable = in.optional("unstableSites", Calls::fraction);
    return in.done(() -> new MicrosatelliteStatus(context.get(), status, unstable));
  }

  static Optional<Finding> recombination(Fields in, Optional<FindingContext> context) {
    Optional<HomologousRecombinationDeficiency.Status> status =
        in.optional("status", Words.of(HomologousRecombinationDeficiency.Status.class));
    Optional<BigDecimal> score = in.optional("score", Numbers::decimal);
    Optional<String> method = in.optional("method", Texts::label);
    return in.done(
        () -> new HomologousRecombinationDeficiency(context.get(), status, score, method));
  }

  static Optional<Finding> signature(Fields in, Optional<FindingContext> context) {
    Optional<String> signature = in.required("signature", Texts::label);
    Optional<Fraction> contribution = in.optional("contribution", Calls::fraction);
    return in.done(() -> new MutationalSignature(context.get(), signature.get(), contribution));
  }

  static Optional<Finding> heterozygosity(Fields in, Optional<FindingContext> context) {
    Optional<Fraction> genome = in.optional("genomeFraction", Calls::fraction);
    Optional<Concept> category = in.optional("category", Concepts::concept);
    return in.done(() -> new LossOfHeterozygosity(context.get(), genome, category));
  }
}
