package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.CoordinateSystem;
import io.github.dynactin.model.StructuralDetails;
import io.github.dynactin.model.StructuralEnds;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.terminology.SequenceOntology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps a structural variant to Genomics Reporting "Variant". Positions on one chromosome go where
 * the guide has them: exact, or inner and outer where an end is imprecise. Both ends with strand
 * and confidence interval stand in our extension; so do ends on two chromosomes, for which the
 * guide has no place.
 */
final class StructuralVariantMapper implements FactMapper<StructuralVariant, Observation> {
  @Override
  public Mapped<Observation> map(StructuralVariant variant, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(variant, Profile.STRUCTURAL_VARIANT, scope);
    Origin origin = variant.origin();
    Variants.genes(draft, variant.genes(), origin);
    changeType(draft, variant.kind(), origin.child("kind"));
    variant.ends().ifPresent(ends -> ends(draft, ends, origin));
    details(draft, variant.details(), origin);
    RelatedFindings.link(
        draft, variant.details().mateId(), RelatedFindings.Kind.MATE, origin.child("mate"), scope);
    CallComponents.add(draft, variant.call(), origin);
    Variants.label(draft, variant);
    Variants.conclusion(draft, variant, List.of());
    return draft.end("Structural variant: " + variant.label());
  }

  private static void changeType(
      Draft<Observation> draft, StructuralVariant.Kind kind, Origin origin) {
    String words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Optional<SequenceOntology> term =
        switch (kind) {
          case DELETION -> Optional.of(SequenceOntology.DELETION);
          case DUPLICATION -> Optional.of(SequenceOntology.DUPLICATION);
          case TANDEM_DUPLICATION -> Optional.of(SequenceOntology.TANDEM_DUPLICATION);
          case INVERSION -> Optional.of(SequenceOntology.INVERSION);
          case INSERTION -> Optional.of(SequenceOntology.INSERTION);
          case TRANSLOCATION -> Optional.of(SequenceOntology.TRANSLOCATION);
          case BREAKEND -> Optional.empty(); // an end isn't a kind of change
        };
    CodeableConcept value = term.map(Elements::concept).orElseGet(() -> Elements.text(words));
    Variants.changeType(draft, value, words, origin);
  }

  private static void ends(Draft<Observation> draft, StructuralEnds ends, Origin origin) {
    List<Breakpoint> both = Stream.concat(Stream.of(ends.first()), ends.second().stream()).toList();
    Origin start = origin.child("start");
    Places.contigs(draft, both.stream().map(Breakpoint::contig).toList(), start);
    if (ends.isOnOneContig()) {
      positions(draft, ends.first(), ends.second().orElseThrow(), start);
    }
    breakpoint(draft, ends.first(), "First end", start);
    ends.second().ifPresent(end -> breakpoint(draft, end, "Second end", origin.child("end")));
  }

  /** Ends that are told the other way round are put in order: a range has its low end first. */
  private static void positions(
      Draft<Observation> draft, Breakpoint first, Breakpoint second, Origin origin) {
    boolean inOrder = first.position() <= second.position();
    Breakpoint low = inOrder ? first : second;
    Breakpoint high = inOrder ? second : first;
    if (low.confidence().isEmpty() && high.confidence().isEmpty()) {
      Places.range(draft, Places.Slice.EXACT, low.position(), high.position(), origin);
    } else {
      Places.range(draft, Places.Slice.OUTER, low.earliest(), high.latest(), origin);
      if (low.latest() <= high.earliest()) {
        Places.range(draft, Places.Slice.INNER, low.latest(), high.earliest(), origin);
      }
    }
    Places.system(draft, CoordinateSystem.ONE_BASED_CLOSED, origin);
  }

  private static void breakpoint(
      Draft<Observation> draft, Breakpoint breakpoint, String label, Origin origin) {
    draft.resource().addExtension(Breakpoints.extension(breakpoint));
    draft.state("extension[breakpoint]", label, breakpoint.label(), origin);
  }

  private static void details(Draft<Observation> draft, StructuralDetails details, Origin origin) {
    details
        .length()
        .ifPresent(
            bases -> Components.count(draft, bases, "Length in bases", origin.child("length")));
    details
        .insertedSequence()
        .map(bases -> new Statement("Inserted sequence", bases, origin.child("insertedSequence")))
        .ifPresent(statement -> Components.text(draft, statement));
    details
        .event()
        .map(event -> new Statement("Event", event, origin.child("event")))
        .ifPresent(statement -> Components.text(draft, statement));
  }
}
