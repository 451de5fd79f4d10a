package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.DiagnosticImplication;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.model.TherapeuticImplication;
import io.github.dynactin.model.WholeGene;
import java.util.List;
import java.util.Optional;

/** What assays found, or looked for and didn't find. */
final class Findings {
  private Findings() {}

  private enum Type {
    SMALL_VARIANT,
    STRUCTURAL_VARIANT,
    COPY_NUMBER_ALTERATION,
    GENE_FUSION,
    WHOLE_GENE,
    TUMOR_MUTATIONAL_BURDEN,
    MICROSATELLITE_STATUS,
    HOMOLOGOUS_RECOMBINATION_DEFICIENCY,
    MUTATIONAL_SIGNATURE,
    LOSS_OF_HETEROZYGOSITY
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
              case SMALL_VARIANT -> SmallVariants.variant(in, context);
              case STRUCTURAL_VARIANT -> StructuralVariants.variant(in, context);
              case COPY_NUMBER_ALTERATION -> CopyNumberAlterations.alteration(in, context);
              case GENE_FUSION -> Fusions.fusion(in, context);
              case WHOLE_GENE -> wholeGene(in, context);
              case TUMOR_MUTATIONAL_BURDEN -> Biomarkers.burden(in, context);
              case MICROSATELLITE_STATUS -> Biomarkers.microsatellites(in, context);
              case HOMOLOGOUS_RECOMBINATION_DEFICIENCY -> Biomarkers.recombination(in, context);
              case MUTATIONAL_SIGNATURE -> Biomarkers.signature(in, context);
              case LOSS_OF_HETEROZYGOSITY -> Biomarkers.heterozygosity(in, context);
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
    List<TherapeuticImplication> therapeutic =
        in.list("therapeuticImplications", Implications::therapeutic);
    List<DiagnosticImplication> diagnostic =
        in.list("diagnosticImplications", Implications::diagnostic);
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
                therapeutic,
                diagnostic,
                origin.get()));
  }

  private static Optional<Finding> wholeGene(Fields in, Optional<FindingContext> context) {
    in.atLeastOne("gene", "genes");
    List<GeneId> genes = Genes.oneOrMore(in);
    return in.done(() -> new WholeGene(context.get(), genes));
  }

  private static Optional<SerialChange> serialChange(Node node) {
    return node.object().flatMap(Findings::serialChange);
  }

  private static Optional<SerialChange> serialChange(Fields in) {
    Optional<SerialChange.Trend> trend = in.required("trend", Words.of(SerialChange.Trend.class));
    Optional<String> earlier = in.optional("earlierFinding", References.to(Thing.FINDING));
    return in.done(() -> new SerialChange(trend.get(), earlier));
  }
}
