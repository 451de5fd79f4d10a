package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.GenomicHgvs;
import io.github.dynactin.model.HgvsNames;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import io.github.dynactin.terminology.Loinc;
import io.github.dynactin.terminology.SequenceOntology;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/**
 * Maps a small variant to Genomics Reporting "Variant". A kind of change is said only of what is
 * told on the genome, or where the source has a word for it: a transcript may be told in more than
 * one way.
 */
final class VariantMapper implements FactMapper<SmallVariant, Observation> {
  @Override
  public Mapped<Observation> map(SmallVariant variant, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(variant, Profile.VARIANT, scope);
    Origin origin = variant.origin();
    variant.gene().ifPresent(gene -> Variants.gene(draft, gene, origin.child("gene")));
    hgvs(draft, variant.change().hgvs(), origin);
    genomic(draft, variant.change(), origin);
    CallComponents.add(draft, variant.call(), origin);
    Variants.label(draft, variant);
    variant
        .change()
        .name()
        .filter(name -> !variant.label().endsWith(name))
        .ifPresent(name -> Variants.name(draft, name, origin.child("name")));
    consequence(draft, variant);
    Variants.conclusion(draft, variant, List.of());
    return draft.end("Small variant: " + variant.label());
  }

  /** A consequence has a resource of its own, but only where there is a change to have it. */
  private static void consequence(Draft<Observation> draft, SmallVariant variant) {
    if (!variant.consequences().isEmpty() && variant.context().result() != TestResult.PRESENT) {
      draft.notMapped(
          Consequence.origin(variant),
          "a change that wasn't found has no consequence: it was left out");
    }
  }

  private static void hgvs(Draft<Observation> draft, HgvsNames names, Origin origin) {
    names.coding().ifPresent(change -> coding(draft, change, origin.child("codingHgvs")));
    names.protein().ifPresent(change -> protein(draft, change, origin.child("proteinHgvs")));
    names
        .genomic()
        .map(GenomicHgvs::toString)
        .ifPresent(
            change ->
                Components.add(
                    draft,
                    Loinc.GENOMIC_HGVS,
                    "genomic-hgvs",
                    concept(change),
                    new Statement("Genomic change", change, origin.child("genomicHgvs"))));
  }

  private static void coding(Draft<Observation> draft, CodingHgvs change, Origin origin) {
    draft.resource().addComponent(draft.component(Loinc.CODING_HGVS, concept(change.toString())));
    draft.state("component[coding-hgvs]", "DNA change", change.toString(), origin);
    change
        .accession()
        .ifPresent(
            transcript ->
                draft
                    .resource()
                    .addComponent(
                        draft.wholeComponent(
                            Loinc.TRANSCRIPT,
                            draft.part(transcript, () -> Places.refSeq(transcript)))));
  }

  private static void protein(Draft<Observation> draft, ProteinHgvs change, Origin origin) {
    CodeableConcept value = concept(change.canonical()).setText(change.printed());
    draft.resource().addComponent(draft.component(Loinc.PROTEIN_HGVS, value));
    boolean asPrinted = change.printed().equals(change.canonical());
    String words = change.canonical() + (asPrinted ? "" : ", printed " + change.printed());
    draft.state("component[protein-hgvs]", "Amino acid change", words, origin);
  }

  private static void genomic(Draft<Observation> draft, SmallChange change, Origin origin) {
    Optional<GenomicChange> genomic = change.genomic();
    genomic.ifPresentOrElse(
        place ->
            Places.interval(draft, place.interval(), Places.Slice.EXACT, origin.child("interval")),
        () ->
            change
                .hgvs()
                .genomic()
                .map(GenomicHgvs::sequence)
                .ifPresent(
                    sequence -> Places.sequence(draft, sequence, origin.child("genomicHgvs"))));
    genomic
        .flatMap(GenomicChange::alleles)
        .ifPresent(alleles -> alleles(draft, alleles, origin.child("alleles")));
    if (change.statedKind().isPresent()
        || genomic.isPresent()
        || change.hgvs().genomic().isPresent()) {
      change.kind().ifPresent(kind -> kind(draft, kind, kindOrigin(change, origin)));
    }
  }

  private static Origin kindOrigin(SmallChange change, Origin origin) {
    if (change.statedKind().isPresent()) {
      return origin.child("kind");
    }
    return change.hgvs().genomic().isPresent()
        ? origin.child("genomicHgvs")
        : origin.child(change.hgvs().coding().isPresent() ? "codingHgvs" : "alleles");
  }

  private static void alleles(Draft<Observation> draft, Alleles alleles, Origin origin) {
    Components.add(
        draft,
        Loinc.REF_ALLELE,
        "ref-allele",
        new StringType(alleles.ref()),
        new Statement("Reference allele", alleles.ref(), origin.child("ref")));
    Components.add(
        draft,
        Loinc.ALT_ALLELE,
        "alt-allele",
        new StringType(alleles.alt()),
        new Statement("Alternate allele", alleles.alt(), origin.child("alt")));
  }

  private static void kind(Draft<Observation> draft, SmallChange.Kind kind, Origin origin) {
    SequenceOntology term =
        switch (kind) {
          case SNV -> SequenceOntology.SNV;
          case MNV -> SequenceOntology.MNV;
          case INSERTION -> SequenceOntology.INSERTION;
          case DELETION -> SequenceOntology.DELETION;
          case DELINS -> SequenceOntology.DELINS;
          case DUPLICATION -> SequenceOntology.DUPLICATION;
        };
    Variants.changeType(draft, draft.concept(term), term.display(), origin);
  }

  private static CodeableConcept concept(String expression) {
    Coding coding = new Coding(CodeSystem.HGVS.uri(), expression, Optional.empty());
    return new CodeableConcept().addCoding(Elements.coding(coding));
  }
}
