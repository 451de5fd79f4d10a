package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.AllelicState;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.LoincAnswer;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/** What a caller says of a change (Genomics Reporting, Variant). */
final class CallComponents {
  private CallComponents() {}

  static void add(Draft<Observation> draft, VariantCall call, Origin origin) {
    call.alleleFraction()
        .ifPresent(share -> fraction(draft, share, origin.child("alleleFraction")));
    call.reads()
        .alternate()
        .ifPresent(depth -> alternate(draft, depth, origin.child("altReadDepth")));
    call.reads()
        .total()
        .ifPresent(
            depth ->
                Components.count(
                    draft, depth.reads(), "Total read depth", origin.child("readDepth")));
    call.allelicState().ifPresent(state -> state(draft, state, origin.child("allelicState")));
    for (int i = 0; i < call.filters().size(); i++) {
      Origin place = origin.child("filters").child(Integer.toString(i));
      filter(draft, call.filters().get(i), place);
    }
    for (int i = 0; i < call.identifiers().size(); i++) {
      Origin place = origin.child("identifiers").child(Integer.toString(i));
      identifier(draft, call.identifiers().get(i), place);
    }
  }

  private static void filter(Draft<Observation> draft, String name, Origin origin) {
    draft
        .resource()
        .addComponent(
            draft.part(new Filter(name), () -> Elements.component("Filter", new StringType(name))));
    draft.state("component[filter]", "Filter", name, origin);
  }

  private record Filter(String name) {}

  private static void fraction(Draft<Observation> draft, Fraction share, Origin origin) {
    Components.add(
        draft,
        Loinc.ALLELE_FREQUENCY,
        "sample-allelic-frequency",
        Components.share(share.value()),
        new Statement("Allele fraction", share.value().toPlainString(), origin));
  }

  private static void alternate(Draft<Observation> draft, ReadDepth depth, Origin origin) {
    Components.add(
        draft,
        Loinc.ALLELIC_READ_DEPTH,
        "allelic-read-depth",
        Elements.quantity(BigDecimal.valueOf(depth.reads()), "reads", "1"),
        new Statement("Reads with the change", Integer.toString(depth.reads()), origin));
  }

  private static void state(Draft<Observation> draft, AllelicState state, Origin origin) {
    LoincAnswer answer =
        switch (state) {
          case HETEROZYGOUS -> LoincAnswer.HETEROZYGOUS;
          case HOMOZYGOUS -> LoincAnswer.HOMOZYGOUS;
          case HEMIZYGOUS -> LoincAnswer.HEMIZYGOUS;
          case HOMOPLASMIC -> LoincAnswer.HOMOPLASMIC;
          case HETEROPLASMIC -> LoincAnswer.HETEROPLASMIC;
        };
    Components.add(
        draft,
        Loinc.ALLELIC_STATE,
        "allelic-state",
        draft.concept(answer),
        new Statement("Allelic state", answer.display(), origin));
  }

  private static void identifier(Draft<Observation> draft, Concept name, Origin origin) {
    Components.add(
        draft,
        Loinc.DISCRETE_VARIANT,
        "variation-code",
        Elements.concept(name),
        new Statement("Known as", name.label(), origin));
  }
}
