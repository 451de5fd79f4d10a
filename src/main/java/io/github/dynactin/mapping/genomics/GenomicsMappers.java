package io.github.dynactin.mapping.genomics;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Route;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biomarker;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.WholeGene;
import java.util.List;
import java.util.stream.Stream;

/** The mappers of this guide. */
public final class GenomicsMappers {
  private GenomicsMappers() {}

  /** One row for each profile. */
  public static List<Route<?>> routes() {
    return Stream.of(ofFindings(), ofAssays()).flatMap(List::stream).toList();
  }

  /** Those that take a finding, and nothing that isn't in its own case. */
  public static List<Route<?>> ofFindings() {
    return List.of(
        Route.of(Profile.VARIANT, SmallVariant.class, OncologyCase::findings, new VariantMapper()),
        Route.of(
            Profile.STRUCTURAL_VARIANT,
            StructuralVariant.class,
            OncologyCase::findings,
            new StructuralVariantMapper()),
        Route.of(
            Profile.COPY_NUMBER_ALTERATION,
            CopyNumberAlteration.class,
            OncologyCase::findings,
            new CopyNumberMapper()),
        Route.of(
            Profile.GENE_FUSION, GeneFusion.class, OncologyCase::findings, new GeneFusionMapper()),
        Route.of(
            Profile.WHOLE_GENE, WholeGene.class, OncologyCase::findings, new WholeGeneMapper()),
        Route.of(
            Profile.MOLECULAR_BIOMARKER,
            Biomarker.class,
            OncologyCase::findings,
            new MolecularBiomarkerMapper()),
        new Route<>(
            Profile.DIAGNOSTIC_IMPLICATION,
            DiagnosticFinding.class,
            DiagnosticFinding::in,
            new DiagnosticImplicationMapper()),
        new Route<>(
            Profile.MOLECULAR_CONSEQUENCE,
            Consequence.class,
            Consequence::in,
            new MolecularConsequenceMapper()),
        new Route<>(
            Profile.THERAPEUTIC_IMPLICATION,
            FindingImplication.class,
            FindingImplication::in,
            new TherapeuticImplicationMapper()));
  }

  /** Whose resources a small variant becomes, in the order of the mappers. */
  public static List<ResourceKey> keys(SmallVariant variant, CaseScope scope) {
    ResourceKey own = scope.key(variant);
    return Consequence.of(variant)
        .map(consequence -> List.of(own, MolecularConsequenceMapper.key(consequence, scope)))
        .orElse(List.of(own));
  }

  private static List<Route<?>> ofAssays() {
    return List.of(
        Route.of(
            Profile.GENOMIC_STUDY, Assay.class, OncologyCase::assays, new GenomicStudyMapper()),
        Route.of(
            Profile.GENOMIC_STUDY_ANALYSIS,
            Assay.class,
            OncologyCase::assays,
            new GenomicStudyAnalysisMapper()),
        Route.of(
            Profile.GENOMIC_REPORT, Assay.class, OncologyCase::assays, new GenomicReportMapper()));
  }
}
