package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Coverage;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.model.TestedRegions;
import io.github.dynactin.terminology.ExtensionUrl;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.StringType;

/** What a test looked at and how well (Genomics Reporting, Genomic Study Analysis). */
final class AnalysisRegions {
  private AnalysisRegions() {}

  /** Adds regions, metrics and genome build. */
  static void add(Draft<Procedure> draft, Assay assay) {
    TestedRegions tested = assay.regions();
    Origin origin = assay.origin();
    Extension regions = new Extension(ExtensionUrl.ANALYSIS_REGIONS.url());
    description(draft, tested, regions, origin);
    genes(draft, tested.genes(), regions, origin.child("genesTested"));
    regions(draft, tested.called(), "called", regions, origin.child("regionsCalled"));
    regions(draft, tested.uncalled(), "uncalled", regions, origin.child("regionsUncalled"));
    draft.resource().addExtension(regions);
    metrics(draft, assay.coverage(), origin.child("coverage"));
    tested.assembly().ifPresent(assembly -> build(draft, assembly, origin.child("genomeAssembly")));
  }

  private static void description(
      Draft<Procedure> draft, TestedRegions tested, Extension regions, Origin origin) {
    boolean unsaid = tested.genes().isEmpty() && tested.called().isEmpty();
    tested
        .description()
        .or(() -> unsaid ? Optional.of("Which genes were tested is not stated") : Optional.empty())
        .ifPresent(
            words -> regions.addExtension(Elements.part("description", new StringType(words))));
    tested
        .description()
        .ifPresent(
            words ->
                draft.state(
                    "extension[regions]",
                    "Regions tested",
                    words,
                    origin.child("regionsDescription")));
    if (unsaid && tested.description().isEmpty()) {
      draft.state(
          "extension[regions]", "Genes tested", "Which genes were tested is not stated", origin);
    }
  }

  private static void genes(
      Draft<Procedure> draft, List<GeneId> genes, Extension regions, Origin origin) {
    List<GeneId> sorted = genes.stream().sorted(Comparator.comparing(GeneId::symbol)).toList();
    sorted.forEach(gene -> regions.addExtension(Elements.part("studied", Elements.gene(gene))));
    if (!sorted.isEmpty()) {
      String words = sorted.stream().map(GeneId::symbol).collect(Collectors.joining(", "));
      draft.state("extension[regions]", "Genes tested", words, origin);
    }
  }

  private static void regions(
      Draft<Procedure> draft,
      List<StudiedRegion> stated,
      String part,
      Extension regions,
      Origin origin) {
    List<StudiedRegion> sorted =
        stated.stream().sorted(Comparator.comparing(StudiedRegion::label)).toList();
    sorted.forEach(region -> regions.addExtension(Elements.part(part, concept(region))));
    if (!sorted.isEmpty()) {
      String words = sorted.stream().map(StudiedRegion::label).collect(Collectors.joining("; "));
      draft.state("extension[regions]", "Regions " + part, words, origin);
    }
  }

  /** An interval has words only: the guide would have a file of them. */
  private static CodeableConcept concept(StudiedRegion region) {
    return region
        .gene()
        .map(Elements::gene)
        .orElseGet(CodeableConcept::new)
        .setText(region.label());
  }

  private static void metrics(Draft<Procedure> draft, Coverage coverage, Origin origin) {
    Extension metrics = new Extension(ExtensionUrl.ANALYSIS_METRICS.url());
    coverage
        .meanReadDepth()
        .ifPresent(
            depth -> {
              metrics.addExtension(
                  Elements.part("read-depth", Elements.quantity(depth, "reads", "1")));
              String words = depth.toPlainString() + " reads on average";
              draft.state("extension[metrics]", "Read depth", words, origin.child("meanReadDepth"));
            });
    coverage
        .covered()
        .ifPresent(
            share -> {
              // The guide asks for a percentage here; moving the point loses no digit.
              BigDecimal percent = share.value().movePointRight(2);
              metrics.addExtension(
                  Elements.part("sequencing-coverage", Elements.quantity(percent, "%", "%")));
              String words = percent.toPlainString() + " % of the regions";
              draft.state("extension[metrics]", "Coverage", words, origin.child("covered"));
            });
    coverage
        .description()
        .ifPresent(
            words -> {
              metrics.addExtension(Elements.part("metrics-description", new StringType(words)));
              draft.state("extension[metrics]", "Coverage", words, origin.child("description"));
            });
    if (metrics.hasExtension()) {
      draft.resource().addExtension(metrics);
    }
  }

  private static void build(Draft<Procedure> draft, GenomeAssembly assembly, Origin origin) {
    draft
        .resource()
        .addExtension(
            Elements.extension(
                ExtensionUrl.ANALYSIS_GENOME_BUILD, Elements.concept(Places.answer(assembly))));
    draft.state("extension[genome-build]", "Assembly", assembly.label(), origin);
  }
}
