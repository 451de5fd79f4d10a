package io.github.dynactin.reader.casejson;

import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.GenomicHgvs;
import io.github.dynactin.model.GenomicInterval;
import io.github.dynactin.model.HgvsNames;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.VariantCall;
import java.util.List;
import java.util.Optional;

/** Small variants. */
final class SmallVariants {
  private static final String INTERVAL = "interval";

  private SmallVariants() {}

  static Optional<Finding> variant(Fields in, Optional<FindingContext> context) {
    in.atLeastOne("genomicHgvs", "codingHgvs", "proteinHgvs", "alleles", "name");
    in.atLeastOne("gene", INTERVAL, "genomicHgvs");
    Optional<GeneId> gene = in.optional("gene", Genes::gene);
    Optional<SmallChange> change = change(in);
    List<Concept> consequences = consequences(in);
    Optional<VariantCall> call = Calls.call(in);
    return in.done(
        () -> new SmallVariant(context.get(), gene, change.get(), consequences, call.get()));
  }

  private static Optional<SmallChange> change(Fields in) {
    Optional<GenomicHgvs> genomic = in.optional("genomicHgvs", Texts.made(GenomicHgvs::parse));
    Optional<CodingHgvs> coding = in.optional("codingHgvs", Texts.made(CodingHgvs::parse));
    Optional<ProteinHgvs> protein = in.optional("proteinHgvs", Texts.made(ProteinHgvs::parse));
    in.needs("alleles", INTERVAL);
    Optional<GenomicInterval> interval = in.optional(INTERVAL, Genome::interval);
    Optional<Alleles> alleles = in.optional("alleles", Genome::alleles);
    Optional<SmallChange.Kind> kind = in.optional("kind", Words.of(SmallChange.Kind.class));
    Optional<String> name = in.optional("name", Texts::label);
    return in.part(
        () ->
            new SmallChange(
                new HgvsNames(genomic, coding, protein),
                interval.map(place -> new GenomicChange(place, alleles)),
                kind,
                name));
  }

  private static List<Concept> consequences(Fields in) {
    in.atMostOne("consequence", "consequences");
    Optional<Concept> only = in.optional("consequence", Concepts::concept);
    List<Concept> several = in.list("consequences", 2, Integer.MAX_VALUE, Concepts::concept);
    return only.map(List::of).orElse(several);
  }
}
