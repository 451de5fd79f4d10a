package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.FusionEvidence;
import io.github.dynactin.model.FusionNature;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.JunctionPlace;
import io.github.dynactin.model.ReadDepth;
import java.util.List;
import java.util.Optional;

/** Fusions of two genes. */
final class Fusions {
  private static final String FIVE_PRIME = "fivePrime";
  private static final String THREE_PRIME = "threePrime";
  private static final String PARTNERS = "partners";

  private Fusions() {}

  /** Either both ends by name, or two partners of which the source doesn't say which is which. */
  static Optional<Finding> fusion(Fields in, Optional<FindingContext> context) {
    in.atLeastOne(FIVE_PRIME, THREE_PRIME, PARTNERS);
    in.atMostOne(FIVE_PRIME, PARTNERS);
    in.atMostOne(THREE_PRIME, PARTNERS);
    if (!in.has(PARTNERS)) {
      in.needs(FIVE_PRIME, THREE_PRIME);
      in.needs(THREE_PRIME, FIVE_PRIME);
    }
    Optional<FusionPartner> five = in.optional(FIVE_PRIME, Fusions::partner);
    Optional<FusionPartner> three = in.optional(THREE_PRIME, Fusions::partner);
    List<FusionPartner> unordered = in.list(PARTNERS, 2, 2, Fusions::partner);
    PartnerOrder order = in.has(PARTNERS) ? PartnerOrder.NOT_STATED : PartnerOrder.FIVE_PRIME_FIRST;
    Optional<FusionNature> nature = nature(in);
    Optional<FusionEvidence> evidence = evidence(in);
    return in.done(
        () ->
            new GeneFusion(
                context.get(),
                in.has(PARTNERS) ? unordered : List.of(five.get(), three.get()),
                order,
                nature.get(),
                evidence.get()));
  }

  private static Optional<FusionNature> nature(Fields in) {
    Optional<FusionNature.Frame> frame =
        in.optional("readingFrame", Words.of(FusionNature.Frame.class));
    List<FusionNature.Mechanism> mechanisms =
        in.list("mechanisms", Words.of(FusionNature.Mechanism.class));
    Optional<String> reciprocal = in.optional("reciprocal", References.to(Thing.FINDING));
    return in.part(() -> new FusionNature(frame, mechanisms, reciprocal));
  }

  private static Optional<FusionEvidence> evidence(Fields in) {
    List<FusionEvidence.Analyte> analytes =
        in.list("seenIn", Words.of(FusionEvidence.Analyte.class));
    Optional<ReadDepth> split = in.optional("splitReads", Calls::depth);
    Optional<ReadDepth> spanning = in.optional("spanningReads", Calls::depth);
    Optional<String> confidence = in.optional("confidence", Texts::label);
    return in.part(() -> new FusionEvidence(analytes, split, spanning, confidence));
  }

  private static Optional<FusionPartner> partner(Node node) {
    return node.object().flatMap(Fusions::partner);
  }

  private static Optional<FusionPartner> partner(Fields in) {
    List<GeneId> genes = Genes.oneOrMore(in);
    Optional<String> exon = in.optional("exon", Texts::label);
    Optional<String> transcript = in.optional("transcript", Texts::label);
    Optional<String> position = in.optional("position", Texts::label);
    Optional<Breakpoint> breakpoint = in.optional("breakpoint", Genome::breakpoint);
    Optional<String> region = in.optional("region", Texts::label);
    return in.done(
        () ->
            new FusionPartner(
                genes, exon, transcript, new JunctionPlace(position, breakpoint, region)));
  }
}
