package io.github.dynactin.mapping.genomics;

import static java.util.stream.Collectors.joining;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.terminology.ExtensionUrl;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/**
 * Maps a gene fusion to Genomics Reporting "Variant": the guide has no fusion of its own. One
 * variant, a gene studied for each partner (5' first), the name with HGNC's double colon; role,
 * exon, transcript and position in our extension on each gene, and in words. An exon label never
 * becomes a position.
 */
final class GeneFusionMapper implements FactMapper<GeneFusion, Observation> {
  private static final List<String> ROLES = List.of("five-prime", "three-prime");
  private static final List<String> ROLE_PROPERTIES = List.of("fivePrime", "threePrime");
  private static final List<String> ROLE_WORDS = List.of("5'", "3'");

  @Override
  public Mapped<Observation> map(GeneFusion fusion, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(fusion, Profile.GENE_FUSION, scope);
    for (int side = 0; side < fusion.partners().size(); side++) {
      FusionPartner partner = fusion.partners().get(side);
      Observation.ObservationComponentComponent component =
          Variants.gene(draft, partner.gene(), origin(fusion, side));
      Extension extension = extension(fusion, side);
      if (extension.hasExtension()) {
        component.addExtension(extension);
      }
    }
    Variants.label(draft, fusion);
    Variants.conclusion(draft, fusion, List.of(partnersInWords(fusion)));
    return draft.end("Gene fusion: " + fusion.label());
  }

  private static Extension extension(GeneFusion fusion, int side) {
    FusionPartner partner = fusion.partners().get(side);
    Extension extension = new Extension(ExtensionUrl.FUSION_PARTNER.url());
    if (isOrdered(fusion)) {
      extension.addExtension(Elements.part("role", new CodeType(ROLES.get(side))));
    }
    partner.exon().ifPresent(exon -> extension.addExtension(text("exon", exon)));
    partner.transcript().ifPresent(id -> extension.addExtension(text("transcript", id)));
    partner.position().ifPresent(place -> extension.addExtension(text("position", place)));
    return extension;
  }

  private static String partnersInWords(GeneFusion fusion) {
    return "Partners: "
        + Stream.of(0, 1).map(side -> inWords(fusion, side)).collect(joining(", "))
        + (isOrdered(fusion) ? "" : "; which of them is 5' is not stated");
  }

  private static String inWords(GeneFusion fusion, int side) {
    FusionPartner partner = fusion.partners().get(side);
    return Stream.of(
            Stream.of(partner.gene().symbol()),
            isOrdered(fusion) ? Stream.of("(" + ROLE_WORDS.get(side) + ")") : Stream.<String>of(),
            partner.exon().map(exon -> "exon label " + exon).stream(),
            partner.transcript().map(transcript -> "of " + transcript).stream(),
            partner.position().map(position -> "at " + position).stream())
        .flatMap(words -> words)
        .collect(joining(" "));
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
