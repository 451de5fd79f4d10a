package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Coverage;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.model.TestedRegions;
import io.github.dynactin.model.TimeElement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What was taken from the patient, and the genomic tests done on it. */
final class Samples {
  private Samples() {}

  static Optional<Biosample> biosample(Node node) {
    return node.object().flatMap(Samples::biosample);
  }

  private static Optional<Biosample> biosample(Fields in) {
    Optional<String> id = in.id(Thing.BIOSAMPLE);
    Optional<String> parent = in.optional("derivedFromId", References.to(Thing.BIOSAMPLE));
    Optional<Concept> tissue = in.optional("sampledTissue", Concepts::concept);
    Optional<Concept> type = in.required("sampleType", Concepts::concept);
    TimeElement collected = Times.in(in, "timeOfCollection");
    Optional<String> procedure = in.optional("procedure", References.to(Thing.MEDICAL_ACTION));
    List<Concept> processing = in.list("sampleProcessing", Concepts::concept);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new Biosample(
                id.get(),
                parent,
                tissue,
                type.get(),
                collected,
                procedure,
                processing,
                origin.get()));
  }

  static Optional<Assay> assay(Node node) {
    return node.object().flatMap(Samples::assay);
  }

  private static Optional<Assay> assay(Fields in) {
    Optional<String> id = in.id(Thing.ASSAY);
    Optional<Concept> method = in.required("method", Concepts::concept);
    Optional<Concept> analyte = in.optional("analyte", Concepts::concept);
    List<String> biosamples = in.list("biosamples", References.to(Thing.BIOSAMPLE));
    TimeElement completed = Times.in(in, "completed");
    Optional<TestedRegions> regions = regions(in);
    Optional<Coverage> coverage = in.optional("coverage", Samples::coverage);
    Optional<Concept> platform = in.optional("platform", Concepts::concept);
    Optional<String> conclusion = in.optional("conclusion", Texts::text);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new Assay(
                id.get(),
                method.get(),
                analyte,
                biosamples,
                completed,
                regions.get(),
                coverage.orElse(Coverage.NOT_STATED),
                platform,
                conclusion,
                origin.get()));
  }

  private static Optional<TestedRegions> regions(Fields in) {
    List<GeneId> genes = in.list("genesTested", Genes::gene);
    List<StudiedRegion> called = in.list("regionsCalled", Genes::region);
    List<StudiedRegion> uncalled = in.list("regionsUncalled", Genes::region);
    Optional<String> description = in.optional("regionsDescription", Texts::text);
    Optional<GenomeAssembly> assembly = in.optional("genomeAssembly", Genome::assembly);
    return in.part(() -> new TestedRegions(genes, called, uncalled, description, assembly));
  }

  private static Optional<Coverage> coverage(Node node) {
    return node.object().flatMap(Samples::coverage);
  }

  private static Optional<Coverage> coverage(Fields in) {
    in.atLeastOne("meanReadDepth", "covered", "description");
    Optional<BigDecimal> depth = in.optional("meanReadDepth", Numbers::natural);
    Optional<Fraction> covered = in.optional("covered", Calls::fraction);
    Optional<String> description = in.optional("description", Texts::text);
    return in.done(() -> new Coverage(depth, covered, description));
  }
}
