package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Immunostain;
import io.github.dynactin.terminology.HlCode;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import java.math.BigDecimal;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps one stain to mCODE "Tumor Marker Test": the code of the stain if the case gives one, else
 * the generic code with the gene that was stained for, else the words. A negative stain without a
 * score gets no score.
 */
final class ImmunostainMapper implements FactMapper<Immunostain, Observation> {
  @Override
  public Mapped<Observation> map(Immunostain stain, CaseScope scope) {
    Draft<Observation> draft =
        Observations.begin(
            Profile.IMMUNOSTAIN, Observations.key(stain, "fact"), code(stain), scope);
    Observation observation = draft.resource();
    Origin origin = stain.origin();
    observation.addCategory(Elements.concept(HlCode.LABORATORY));
    draft.state("code", "Stain", stain.marker().label(), origin.child("marker"));
    method(draft, stain);
    stain
        .target()
        .ifPresent(
            gene -> {
              observation.addComponent(Elements.component(Loinc.GENE_STUDIED, Elements.gene(gene)));
              draft.state("component[gene-studied]", "Gene", gene.symbol(), origin.child("target"));
            });
    result(draft, stain);
    draft.concept(
        "component[extent]",
        "Extent",
        stain.extent(),
        origin.child("extent"),
        extent -> observation.addComponent(Elements.component("extent", extent)));
    stain
        .score()
        .ifPresent(score -> Observations.component(draft, "score", score, origin.child("score")));
    Observations.effective(draft, stain.timeObserved(), origin, "timeObserved");
    Observations.specimen(draft, stain.biosampleId(), origin, scope);
    return draft.end("Immunohistochemistry: " + stain.marker().label());
  }

  private static CodeableConcept code(Immunostain stain) {
    boolean coded = !stain.marker().codings().isEmpty();
    return coded || stain.target().isEmpty()
        ? Elements.concept(stain.marker())
        : Elements.concept(Loinc.IMMUNE_STAIN_STUDY, stain.marker().label());
  }

  private static void method(Draft<Observation> draft, Immunostain stain) {
    String method =
        "immunohistochemistry" + stain.antibodyClone().map(c -> ", clone " + c).orElse("");
    draft.resource().setMethod(Elements.text(method));
    Origin origin = stain.origin();
    draft.state(
        "method",
        "Method",
        method,
        stain.antibodyClone().isPresent() ? origin.child("clone") : origin.child("type"));
  }

  private static void result(Draft<Observation> draft, Immunostain stain) {
    Origin origin = stain.origin().child("result");
    String word = stain.result().name().toLowerCase(Locale.ROOT);
    if (stain.positiveCells().isEmpty()) {
      draft.resource().setValue(answer(stain.result()));
      draft.state("value", "Result", word, origin);
      return;
    }
    BigDecimal share = stain.positiveCells().get();
    draft.resource().setValue(Elements.quantity(share, "%", "%"));
    draft.state(
        "value",
        "Stained cells",
        share.toPlainString() + " %",
        stain.origin().child("positiveCells"));
    draft.resource().addComponent(Elements.component("result", answer(stain.result())));
    draft.state("component[result]", "Result", word, origin);
  }

  private static CodeableConcept answer(Immunostain.Result result) {
    return switch (result) {
      case POSITIVE -> Elements.concept(LoincAnswer.POSITIVE);
      case NEGATIVE -> Elements.concept(LoincAnswer.NEGATIVE);
      case EQUIVOCAL -> Elements.text("equivocal");
      case INTACT -> Elements.text("intact expression");
      case LOST -> Elements.text("loss of expression");
    };
  }
}
