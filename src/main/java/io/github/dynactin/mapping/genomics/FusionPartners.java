package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.model.Breakpoint;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.JunctionPlace;
import io.github.dynactin.terminology.ExtensionUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * The two sides of a fusion: a gene studied for each gene, with role, exon, transcript and break in
 * our extensions. A partner whose gene isn't known has no gene studied, but is told all the same.
 */
final class FusionPartners {
  private static final List<String> ROLES = List.of("five-prime", "three-prime");
  private static final List<String> ROLE_PROPERTIES = List.of("fivePrime", "threePrime");
  private static final List<String> ROLE_WORDS = List.of("5'", "3'");

  private FusionPartners() {}

  /** Adds both sides. */
  static void add(Draft<Observation> draft, GeneFusion fusion) {
    for (int side = 0; side < fusion.partners().size(); side++) {
      int which = side;
      components(draft, fusion, side).forEach(component -> extend(component, fusion, which));
    }
    List<Contig> contigs =
        fusion.partners().stream()
            .flatMap(partner -> partner.place().breakpoint().stream())
            .map(Breakpoint::contig)
            .toList();
    Places.contigs(draft, contigs, fusion.origin());
  }

  private static List<ObservationComponentComponent> components(
      Draft<Observation> draft, GeneFusion fusion, int side) {
    FusionPartner partner = fusion.partners().get(side);
    Origin origin = origin(fusion, side);
    List<ObservationComponentComponent> components = new ArrayList<>();
    if (partner.genes().isEmpty()) {
      Components.text(draft, new Statement("Fusion partner", partner.label(), origin));
      components.add(last(draft.resource()));
    }
    partner.genes().forEach(gene -> components.add(Variants.gene(draft, gene, origin)));
    return components;
  }

  private static ObservationComponentComponent last(Observation observation) {
    return observation.getComponent().get(observation.getComponent().size() - 1);
  }

  private static void extend(ObservationComponentComponent component, GeneFusion fusion, int side) {
    Extension extension = extension(fusion, side);
    if (extension.hasExtension()) {
      component.addExtension(extension);
    }
    fusion
        .partners()
        .get(side)
        .place()
        .breakpoint()
        .map(Breakpoints::extension)
        .ifPresent(component::addExtension);
  }

  private static Extension extension(GeneFusion fusion, int side) {
    FusionPartner partner = fusion.partners().get(side);
    Extension extension = new Extension(ExtensionUrl.FUSION_PARTNER.url());
    if (isOrdered(fusion)) {
      extension.addExtension(Elements.part("role", new CodeType(ROLES.get(side))));
    }
    partner.exon().ifPresent(exon -> extension.addExtension(text("exon", exon)));
    partner.transcript().ifPresent(id -> extension.addExtension(text("transcript", id)));
    partner.place().position().ifPresent(at -> extension.addExtension(text("position", at)));
    partner.place().region().ifPresent(what -> extension.addExtension(text("region", what)));
    return extension;
  }

  /** Both sides in words. */
  static String inWords(GeneFusion fusion) {
    return "Partners: "
        + Stream.of(0, 1).map(side -> inWords(fusion, side)).collect(Collectors.joining(", "))
        + (isOrdered(fusion) ? "" : "; which of them is 5' is not stated");
  }

  private static String inWords(GeneFusion fusion, int side) {
    FusionPartner partner = fusion.partners().get(side);
    JunctionPlace place = partner.place();
    return Stream.of(
            Stream.of(partner.label()),
            isOrdered(fusion) ? Stream.of("(" + ROLE_WORDS.get(side) + ")") : Stream.<String>of(),
            partner.exon().map(exon -> "exon label " + exon).stream(),
            partner.transcript().map(transcript -> "of " + transcript).stream(),
            place.position().map(position -> "at " + position).stream(),
            place.breakpoint().map(breakpoint -> "at " + breakpoint.label()).stream(),
            place.region().map(region -> "region " + region).stream())
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  private static Origin origin(GeneFusion fusion, int side) {
    return isOrdered(fusion)
        ? fusion.origin().child(ROLE_PROPERTIES.get(side))
        : fusion.origin().child("partners").child(Integer.toString(side));
  }

  private static boolean isOrdered(GeneFusion fusion) {
    return fusion.order() == GeneFusion.PartnerOrder.FIVE_PRIME_FIRST;
  }

  private static Extension text(String name, String value) {
    return Elements.part(name, new StringType(value));
  }
}
