package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Assay;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.TimeElement;
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
    List<GeneId> genes = in.list("genesTested", Genes::gene);
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
                genes,
                platform,
                conclusion,
                origin.get()));
  }
}
