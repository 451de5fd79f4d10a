package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.DiseaseAssessment;
import io.github.dynactin.model.ProgressionFreeSurvival;
import io.github.dynactin.model.Quantity;
import io.github.dynactin.model.ResponseAssessment;
import io.github.dynactin.model.StatedOrDerived;
import io.github.dynactin.model.TimeElement;
import java.util.List;
import java.util.Optional;

/** How the disease did. */
final class Assessments {
  private Assessments() {}

  private enum Type {
    RESPONSE,
    PROGRESSION_FREE_SURVIVAL
  }

  static Optional<DiseaseAssessment> assessment(Node node) {
    return node.object().flatMap(Assessments::assessment);
  }

  private static Optional<DiseaseAssessment> assessment(Fields in) {
    Optional<Type> type = in.required("type", Words.of(Type.class));
    Optional<String> id = in.id(Thing.DISEASE_ASSESSMENT);
    Optional<String> therapy = in.optional("therapy", References.to(Thing.MEDICAL_ACTION));
    return type.flatMap(
        known ->
            switch (known) {
              case RESPONSE -> response(in, id, therapy);
              case PROGRESSION_FREE_SURVIVAL -> survival(in, id, therapy);
            });
  }

  private static Optional<DiseaseAssessment> response(
      Fields in, Optional<String> id, Optional<String> therapy) {
    Optional<ResponseAssessment.Category> category =
        in.optional("category", Words.of(ResponseAssessment.Category.class));
    Optional<String> statement = in.required("statement", Texts::text);
    Optional<Concept> criteria = in.optional("criteria", Concepts::concept);
    TimeElement time = Times.in(in, "time");
    boolean best = in.optional("best", Words::bool).orElse(false);
    Optional<Concept> site = in.optional("site", Concepts::concept);
    List<Concept> evidence = in.list("evidence", Concepts::concept);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new ResponseAssessment(
                id.get(),
                category,
                statement.get(),
                criteria,
                time,
                best,
                site,
                evidence,
                therapy,
                origin.get()));
  }

  private static Optional<DiseaseAssessment> survival(
      Fields in, Optional<String> id, Optional<String> therapy) {
    Optional<StatedOrDerived<Quantity>> duration = in.required("duration", Assessments::duration);
    Optional<String> endpoint = in.optional("endpoint", Texts::text);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new ProgressionFreeSurvival(id.get(), duration.get(), therapy, endpoint, origin.get()));
  }

  private static Optional<StatedOrDerived<Quantity>> duration(Node node) {
    return node.object().flatMap(Assessments::duration);
  }

  private static Optional<StatedOrDerived<Quantity>> duration(Fields in) {
    Optional<Quantity> quantity = in.required("quantity", Numbers::naturalQuantity);
    Optional<StatedOrDerived.Basis> basis =
        in.required("basis", Words.of(StatedOrDerived.Basis.class));
    return in.done(() -> new StatedOrDerived<>(quantity.get(), basis.get()));
  }
}
