package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.Staging;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.model.TnmFinding;
import java.util.List;
import java.util.Optional;

/**
 * Cancers and their stages. One method is longer than the house allows, because it has a line for
 * each component of a disease.
 */
final class Diseases {
  private Diseases() {}

  static Optional<Disease> disease(Node node) {
    return node.object().flatMap(Diseases::disease);
  }

  private static Optional<Disease> disease(Fields in) {
    Optional<String> id = in.id(Thing.DISEASE);
    Optional<Disease.Kind> kind = in.required("kind", Words.of(Disease.Kind.class));
    Optional<Concept> term = in.required("term", Concepts::concept);
    Optional<Disease.Certainty> certainty =
        in.required("certainty", Words.of(Disease.Certainty.class));
    List<Concept> sites = in.list("sites", Concepts::concept);
    Optional<Concept> histology = in.optional("histology", Concepts::concept);
    TimeElement onset = Times.orAgeIn(in, "onset");
    TimeElement diagnosed = Times.in(in, "diagnosed");
    Optional<Staging> staging = in.optional("staging", Diseases::staging);
    Optional<String> relatedTo = in.optional("relatedTo", References.to(Thing.DISEASE));
    List<String> evidence =
        in.list("evidence", References.to(Thing.IMAGING_STUDY, Thing.BIOSAMPLE));
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new Disease(
                id.get(),
                kind.get(),
                term.get(),
                certainty.get(),
                sites,
                histology,
                onset,
                diagnosed,
                staging,
                relatedTo,
                evidence,
                origin.get()));
  }

  private static Optional<Staging> staging(Node node) {
    return node.object().flatMap(Diseases::staging);
  }

  private static Optional<Staging> staging(Fields in) {
    in.atLeastOne("clinicalTnmFinding", "diseaseStage");
    Optional<Staging.Basis> basis = in.required("basis", Words.of(Staging.Basis.class));
    List<TnmFinding> tnm = in.list("clinicalTnmFinding", 1, 3, Diseases::tnm);
    Optional<Concept> stage = in.optional("diseaseStage", Concepts::concept);
    Optional<Concept> system = in.optional("system", Concepts::concept);
    TimeElement time = Times.in(in, "time");
    Optional<Origin> origin = in.origin();
    return in.done(() -> new Staging(basis.get(), tnm, stage, system, time, origin.get()));
  }

  private static Optional<TnmFinding> tnm(Node node) {
    return node.object().flatMap(Diseases::tnm);
  }

  private static Optional<TnmFinding> tnm(Fields in) {
    Optional<TnmFinding.Category> category =
        in.required("category", Words.of(TnmFinding.Category.class));
    Optional<Concept> value = in.required("value", Concepts::concept);
    return in.done(() -> new TnmFinding(category.get(), value.get()));
  }
}
