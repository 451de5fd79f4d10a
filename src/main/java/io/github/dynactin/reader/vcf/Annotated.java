package io.github.dynactin.reader.vcf;

import io.github.dynactin.model.Concept;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.HgvsNames;
import java.util.List;
import java.util.Optional;

/**
 * What annotations say of an allele, as far as they agree or one of them is marked as meant.
 *
 * @param gene the gene that the change is in
 * @param hgvs on the transcript that is meant, and on its protein
 * @param consequences what the change does to that transcript
 */
record Annotated(Optional<GeneId> gene, HgvsNames hgvs, List<Concept> consequences) {
  static final Annotated NOTHING = new Annotated(Optional.empty(), HgvsNames.NOT_STATED, List.of());

  Annotated {
    consequences = List.copyOf(consequences);
  }
}
