package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.model.TherapeuticImplication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What assays found, or looked for and didn't find. */
final class Findings {
  private static final String FIVE_PRIME = "fivePrime";
  private static final String THREE_PRIME = "threePrime";
  private static final String PARTNERS = "partners";

  private Findings() {}

  private enum Type {
    SMALL_VARIANT,
    COPY_NUMBER_ALTERATION,
    GENE_FUSION
  }

  static Optional<Finding> finding(Node node) {
    return node.object().flatMap(Findings::finding);
  }

  private static Optional<Finding> finding(Fields in) {
    Optional<Type> type = in.required("type", Words.of(Type.class));
    Optional<FindingContext> context = context(in);
    return type.flatMap(
        known ->
            switch (known) {
              case SMALL_VARIANT -> smallVariant(in, context);
              case COPY_NUMBER_ALTERATION -> copyNumber(in, context);
              case GENE_FUSION -> fusion(in, context);
            });
  }

  private static Optional<FindingContext> context(Fields in) {
    Optional<String> id = in.id(Thing.FINDING);
    Optional<String> assay = in.required("assay", References.to(Thing.ASSAY));
    Optional<TestResult> result = in.required("result", Words.of(TestResult.class));
    Optional<FindingContext.SourceClass> sourceClass =
        in.optional("sourceClass", Words.of(FindingContext.SourceClass.class));
    Optional<String> printed = in.optional("printed", Texts::text);
    Optional<SerialChange> serial = in.optional("serialChange", Findings::serialChange);
    List<TherapeuticImplication> implications =
        in.list("therapeuticImplications", Findings::implication);
    Optional<Origin> origin = in.origin();
    return in.part(
        () ->
            new FindingContext(
                id.get(),
                assay.get(),
                result.get(),
                sourceClass,
                printed,
                serial,
                implications,
                origin.get()));
  }

  private static Optional<Finding> smallVariant(Fields in, Optional<FindingContext> context) {
    in.atLeastOne("codingHgvs", "proteinHgvs", "name");
    Optional<GeneId> gene = in.required("gene", Genes::gene);
    Optional<CodingHgvs> coding = in.optional("codingHgvs", Texts.made(CodingHgvs::parse));
    Optional<ProteinHgvs> protein = in.optional("proteinHgvs", Texts.made(ProteinHgvs::parse));
    Optional<String> name = in.optional("name", Texts::label);
    Optional<Concept> consequence = in.optional("consequence", Concepts::concept);
    return in.done(
        () -> new SmallVariant(context.get(), gene.get(), coding, protein, name, consequence));
  }

  private static Optional<Finding> copyNumber(Fields in, Optional<FindingContext> context) {
    Optional<GeneId> gene = in.required("gene", Genes::gene);
    Optional<CopyNumberAlteration.Change> change =
        in.required("change", Words.of(CopyNumberAlteration.Change.class));
    Optional<BigDecimal> copies = in.optional("copyNumber", Numbers::natural);
    return in.done(() -> new CopyNumberAlteration(context.get(), gene.get(), change.get(), copies));
  }

  /** Either both ends by name, or two partners of which the source doesn't say which is which. */
  private static Optional<Finding> fusion(Fields in, Optional<FindingContext> context) {
    in.atLeastOne(FIVE_PRIME, THREE_PRIME, PARTNERS);
    in.atMostOne(FIVE_PRIME, PARTNERS);
    in.atMostOne(THREE_PRIME, PARTNERS);
    if (!in.has(PARTNERS)) {
      in.needs(FIVE_PRIME, THREE_PRIME);
      in.needs(THREE_PRIME, FIVE_PRIME);
    }
    Optional<FusionPartner> five = in.optional(FIVE_PRIME, Genes::partner);
    Optional<FusionPartner> three = in.optional(THREE_PRIME, Genes::partner);
    List<FusionPartner> unordered = in.list(PARTNERS, 2, 2, Genes::partner);
    return in.done(
        () ->
            unordered.isEmpty()
                ? new GeneFusion(
                    context.get(), List.of(five.get(), three.get()), PartnerOrder.FIVE_PRIME_FIRST)
                : new GeneFusion(context.get(), unordered, PartnerOrder.NOT_STATED));
  }

  private static Optional<SerialChange> serialChange(Node node) {
    return node.object().flatMap(Findings::serialChange);
  }

  private static Optional<SerialChange> serialChange(Fields in) {
    Optional<SerialChange.Trend> trend = in.required("trend", Words.of(SerialChange.Trend.class));
    Optional<String> earlier = in.optional("earlierFinding", References.to(Thing.FINDING));
    return in.done(() -> new SerialChange(trend.get(), earlier));
  }

  private static Optional<TherapeuticImplication> implication(Node node) {
    return node.object().flatMap(Findings::implication);
  }

  private static Optional<TherapeuticImplication> implication(Fields in) {
    Optional<String> id = in.id(Thing.IMPLICATION);
    Optional<TherapeuticImplication.Effect> effect =
        in.optional("effect", Words.of(TherapeuticImplication.Effect.class));
    Optional<Concept> therapy = in.optional("therapy", Concepts::concept);
    Optional<String> statement = in.required("statement", Texts::text);
    Optional<Origin> origin = in.origin();
    return in.done(
        () -> new TherapeuticImplication(id.get(), effect, therapy, statement.get(), origin.get()));
  }
}
