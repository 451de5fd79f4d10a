package io.github.dynactin.mapping.genomics;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.WholeGene;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;

/**
 * Maps genes in which nothing was found, or couldn't be, to Genomics Reporting "Variant": one
 * variant with a gene studied for each, as mCODE's page on pertinent negatives shows it.
 */
final class WholeGeneMapper implements FactMapper<WholeGene, Observation> {
  @Override
  public Mapped<Observation> map(WholeGene genes, CaseScope scope) {
    Draft<Observation> draft = Variants.begin(genes, Profile.WHOLE_GENE, scope);
    Variants.genes(draft, genes.genes(), genes.origin());
    Variants.label(draft, genes);
    Variants.conclusion(draft, genes, List.of());
    return draft.end("Whole gene: " + genes.label());
  }
}
