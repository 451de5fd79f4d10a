package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.SequenceOntology;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps a copy-number alteration to Genomics Reporting "Variant". The degree (amplification or gain)
 * has no code of its own there: it stays in the text of the change type.
 */
final class CopyNumberMapper implements FactMapper<CopyNumberAlteration, Observation> {
  @Override
  public Mapped<Observation> map(CopyNumberAlteration alteration, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(alteration, Profile.COPY_NUMBER_ALTERATION, scope);
    Origin origin = alteration.origin();
    Variants.gene(draft, alteration.gene(), origin.child("gene"));
    changeType(draft, alteration.change(), origin.child("change"));
    alteration
        .copyNumber()
        .ifPresent(copies -> copyNumber(draft, copies, origin.child("copyNumber")));
    Variants.label(draft, alteration);
    Variants.conclusion(draft, alteration, List.of());
    return draft.end("Copy number: " + alteration.label());
  }

  private static void changeType(
      Draft<Observation> draft, CopyNumberAlteration.Change change, Origin origin) {
    SequenceOntology term =
        change.isGain() ? SequenceOntology.COPY_NUMBER_GAIN : SequenceOntology.COPY_NUMBER_LOSS;
    String words = change.name().toLowerCase(Locale.ROOT);
    draft
        .resource()
        .addComponent(Elements.component(Loinc.DNA_CHANGE_TYPE, Elements.concept(term, words)));
    draft.state("component[coding-change-type]", "Kind of change", words, origin);
  }

  private static void copyNumber(Draft<Observation> draft, BigDecimal copies, Origin origin) {
    draft
        .resource()
        .addComponent(
            Elements.component(Loinc.COPY_NUMBER, Elements.quantity(copies, "copies", "1")));
    draft.state("component[copy-number]", "Copies", copies.toPlainString(), origin);
  }
}
