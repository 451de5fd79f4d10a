package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.CopyNumber;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.CopyNumbers;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.SequenceOntology;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Type;

/**
 * Maps a copy-number alteration to Genomics Reporting "Variant". The degree (amplification or gain)
 * has no code of its own there: it stays in the text of the change type. The ends of a segment are
 * what is surely changed, the guide's inner ends. Copies of one allele, and a ratio, have no code
 * anywhere: they are components with words.
 */
final class CopyNumberMapper implements FactMapper<CopyNumberAlteration, Observation> {
  @Override
  public Mapped<Observation> map(CopyNumberAlteration alteration, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(alteration, Profile.COPY_NUMBER_ALTERATION, scope);
    Origin origin = alteration.origin();
    Variants.genes(draft, alteration.genes(), origin);
    changeType(draft, alteration.change(), origin.child("change"));
    alteration
        .segment()
        .ifPresent(
            segment ->
                Places.interval(draft, segment, Places.Slice.INNER, origin.child("interval")));
    copies(draft, alteration.copies(), origin);
    Variants.label(draft, alteration);
    Variants.conclusion(draft, alteration, List.of());
    return draft.end("Copy number: " + alteration.label());
  }

  private static void changeType(
      Draft<Observation> draft, CopyNumberAlteration.Change change, Origin origin) {
    String words = change.words();
    CodeableConcept value =
        switch (change) {
          case AMPLIFICATION, GAIN -> Elements.concept(SequenceOntology.COPY_NUMBER_GAIN, words);
          case LOSS, DELETION, DEEP_DELETION ->
              Elements.concept(SequenceOntology.COPY_NUMBER_LOSS, words);
          case COPY_NEUTRAL_LOH -> Elements.text(words);
        };
    Variants.changeType(draft, value, words, origin);
  }

  private static void copies(Draft<Observation> draft, CopyNumbers copies, Origin origin) {
    copies.total().ifPresent(total -> total(draft, total, origin.child("copyNumber")));
    copies
        .major()
        .ifPresent(
            major -> allele(draft, major, "Major copy number", origin.child("majorCopyNumber")));
    copies
        .minor()
        .ifPresent(
            minor -> allele(draft, minor, "Minor copy number", origin.child("minorCopyNumber")));
    copies
        .log2Ratio()
        .ifPresent(
            ratio -> Components.number(draft, ratio, "Log2 ratio", origin.child("log2Ratio")));
  }

  private static void total(Draft<Observation> draft, CopyNumber copies, Origin origin) {
    Components.add(
        draft,
        Loinc.COPY_NUMBER,
        "copy-number",
        value(copies),
        new Statement("Copies", copies.toString(), origin));
  }

  private static void allele(
      Draft<Observation> draft, CopyNumber copies, String label, Origin origin) {
    Components.add(draft, value(copies), new Statement(label, copies.toString(), origin));
  }

  private static Type value(CopyNumber copies) {
    return copies.isExact()
        ? Elements.quantity(copies.low(), "copies", "1")
        : Elements.range(copies.low(), copies.high(), "copies", "1");
  }
}
