package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.FusionEvidence;
import io.github.dynactin.model.FusionNature;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.ReadDepth;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps a gene fusion to Genomics Reporting "Variant": the guide has no fusion of its own. One
 * variant, a gene studied for each partner (5' first), the name with HGNC's double colon; role,
 * exon, transcript and position in our extension on each gene, and in words. An exon label never
 * becomes a position. Reads, frame and mechanism have no code anywhere: they are components with
 * words.
 */
final class GeneFusionMapper implements FactMapper<GeneFusion, Observation> {
  @Override
  public Mapped<Observation> map(GeneFusion fusion, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(fusion, Profile.GENE_FUSION, scope);
    Origin origin = fusion.origin();
    FusionPartners.add(draft, fusion);
    nature(draft, fusion.nature(), origin);
    RelatedFindings.link(
        draft,
        fusion.nature().reciprocalId(),
        RelatedFindings.Kind.RECIPROCAL,
        origin.child("reciprocal"),
        scope);
    evidence(draft, fusion.evidence(), origin);
    Variants.label(draft, fusion);
    Variants.conclusion(draft, fusion, List.of(FusionPartners.inWords(fusion)));
    return draft.end("Gene fusion: " + fusion.label());
  }

  private static void nature(Draft<Observation> draft, FusionNature nature, Origin origin) {
    nature
        .frame()
        .map(frame -> new Statement("Reading frame", words(frame), origin.child("readingFrame")))
        .ifPresent(statement -> Components.text(draft, statement));
    for (int i = 0; i < nature.mechanisms().size(); i++) {
      Origin place = origin.child("mechanisms").child(Integer.toString(i));
      Components.text(draft, new Statement("Mechanism", words(nature.mechanisms().get(i)), place));
    }
  }

  private static void evidence(Draft<Observation> draft, FusionEvidence evidence, Origin origin) {
    for (int i = 0; i < evidence.analytes().size(); i++) {
      Origin place = origin.child("seenIn").child(Integer.toString(i));
      Components.text(draft, new Statement("Seen in", evidence.analytes().get(i).name(), place));
    }
    evidence
        .splitReads()
        .map(ReadDepth::reads)
        .ifPresent(
            reads -> Components.count(draft, reads, "Split reads", origin.child("splitReads")));
    evidence
        .spanningReads()
        .map(ReadDepth::reads)
        .ifPresent(
            reads ->
                Components.count(draft, reads, "Spanning reads", origin.child("spanningReads")));
    evidence
        .confidence()
        .map(words -> new Statement("Caller confidence", words, origin.child("confidence")))
        .ifPresent(statement -> Components.text(draft, statement));
  }

  private static String words(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
