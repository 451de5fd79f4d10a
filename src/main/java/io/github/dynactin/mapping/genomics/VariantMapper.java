package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.terminology.Coding;
import io.github.dynactin.terminology.Loinc;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/** Maps a small variant to Genomics Reporting "Variant". */
final class VariantMapper implements FactMapper<SmallVariant, Observation> {
  @Override
  public Mapped<Observation> map(SmallVariant variant, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(variant, Profile.VARIANT, scope);
    Origin origin = variant.origin();
    Variants.gene(draft, variant.gene(), origin.child("gene"));
    variant.codingHgvs().ifPresent(change -> coding(draft, change, origin.child("codingHgvs")));
    variant.proteinHgvs().ifPresent(change -> protein(draft, change, origin.child("proteinHgvs")));
    Variants.label(draft, variant);
    variant
        .name()
        .filter(name -> !variant.label().endsWith(name))
        .ifPresent(name -> Variants.name(draft, name, origin.child("name")));
    consequence(draft, variant);
    Variants.conclusion(draft, variant, List.of());
    return draft.end("Small variant: " + variant.label());
  }

  /** A consequence has a resource of its own, but only where there is a change to have it. */
  private static void consequence(Draft<Observation> draft, SmallVariant variant) {
    if (variant.consequence().isPresent() && variant.context().result() != TestResult.PRESENT) {
      draft.notMapped(
          variant.origin().child("consequence"),
          "a change that wasn't found has no consequence: it was left out");
    }
  }

  private static void coding(Draft<Observation> draft, CodingHgvs change, Origin origin) {
    draft.resource().addComponent(Elements.component(Loinc.CODING_HGVS, hgvs(change.toString())));
    draft.state("component[coding-hgvs]", "DNA change", change.toString(), origin);
    change
        .accession()
        .ifPresent(
            transcript ->
                draft
                    .resource()
                    .addComponent(Elements.component(Loinc.TRANSCRIPT, transcript(transcript))));
  }

  private static void protein(Draft<Observation> draft, ProteinHgvs change, Origin origin) {
    CodeableConcept value = hgvs(change.canonical()).setText(change.printed());
    draft.resource().addComponent(Elements.component(Loinc.PROTEIN_HGVS, value));
    boolean asPrinted = change.printed().equals(change.canonical());
    String words = change.canonical() + (asPrinted ? "" : ", printed " + change.printed());
    draft.state("component[protein-hgvs]", "Amino acid change", words, origin);
  }

  private static CodeableConcept hgvs(String expression) {
    Coding coding = new Coding(CodeSystem.HGVS.uri(), expression, Optional.empty());
    return new CodeableConcept().addCoding(Elements.coding(coding));
  }

  private static CodeableConcept transcript(String accession) {
    return accession.startsWith("NM_") || accession.startsWith("NR_")
        ? new CodeableConcept()
            .addCoding(
                Elements.coding(new Coding(CodeSystem.REFSEQ.uri(), accession, Optional.empty())))
        : Elements.text(accession);
  }
}
