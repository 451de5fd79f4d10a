package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.Immunostain;
import io.github.dynactin.model.LaboratoryTest;
import io.github.dynactin.model.Measurement;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.model.Wording;
import java.math.BigDecimal;
import java.util.Optional;

/** Laboratory values and stains. */
final class Measurements {
  private Measurements() {}

  private enum Type {
    LABORATORY,
    IMMUNOSTAIN
  }

  static Optional<Measurement> measurement(Node node) {
    return node.object().flatMap(Measurements::measurement);
  }

  private static Optional<Measurement> measurement(Fields in) {
    Optional<Type> type = in.required("type", Words.of(Type.class));
    Optional<String> id = in.id(Thing.MEASUREMENT);
    return type.flatMap(
        known ->
            switch (known) {
              case LABORATORY -> laboratory(in, id);
              case IMMUNOSTAIN -> stain(in, id);
            });
  }

  private static Optional<Measurement> laboratory(Fields in, Optional<String> id) {
    Optional<Concept> assay = in.required("assay", Concepts::concept);
    Optional<LaboratoryTest.Value> value = in.required("value", Measurements::value);
    TimeElement observed = Times.in(in, "timeObserved");
    Optional<String> biosample = in.optional("biosample", References.to(Thing.BIOSAMPLE));
    Optional<String> note = in.optional("note", Texts::text);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new LaboratoryTest(
                id.get(), assay.get(), value.get(), observed, biosample, note, origin.get()));
  }

  private static Optional<LaboratoryTest.Value> value(Node node) {
    return node.object().flatMap(Measurements::value);
  }

  private static Optional<LaboratoryTest.Value> value(Fields in) {
    in.atLeastOne("quantity", "text");
    in.atMostOne("quantity", "text");
    Optional<LaboratoryTest.Value> quantity =
        in.optional("quantity", node -> Numbers.quantity(node).map(q -> q));
    Optional<LaboratoryTest.Value> text =
        in.optional("text", node -> Texts.text(node).map(Wording::new));
    return in.done(() -> quantity.or(() -> text).get());
  }

  private static Optional<Measurement> stain(Fields in, Optional<String> id) {
    Optional<Concept> marker = in.required("marker", Concepts::concept);
    Optional<GeneId> target = in.optional("target", Genes::gene);
    Optional<String> clone = in.optional("clone", Texts::label);
    Optional<Immunostain.Result> result = in.required("result", Words.of(Immunostain.Result.class));
    Optional<Concept> extent = in.optional("extent", Concepts::concept);
    Optional<BigDecimal> cells = in.optional("positiveCells", Numbers.between("0", "100"));
    Optional<String> score = in.optional("score", Texts::label);
    TimeElement observed = Times.in(in, "timeObserved");
    Optional<String> biosample = in.optional("biosample", References.to(Thing.BIOSAMPLE));
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new Immunostain(
                id.get(),
                marker.get(),
                target,
                clone,
                result.get(),
                extent,
                cells,
                score,
                observed,
                biosample,
                origin.get()));
  }
}
