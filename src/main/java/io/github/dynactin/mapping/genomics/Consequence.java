package io.github.dynactin.mapping.genomics;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.terminology.SequenceOntology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change that is there does to its gene. A change that isn't there does nothing.
 *
 * @param finding the change
 * @param terms Sequence Ontology terms, at least one
 * @param origin where they are stated
 */
record Consequence(Finding finding, List<Concept> terms, Origin origin) {
  Consequence {
    terms = List.copyOf(terms);
  }

  static Stream<Consequence> in(OncologyCase oncologyCase) {
    return oncologyCase.findings().stream().flatMap(finding -> of(finding).stream());
  }

  /** The consequence of a finding; empty if none is stated, or the change isn't there. */
  static Optional<Consequence> of(Finding finding) {
    if (finding.context().result() != TestResult.PRESENT) {
      return Optional.empty();
    }
    if (finding instanceof SmallVariant variant && !variant.consequences().isEmpty()) {
      return Optional.of(new Consequence(variant, variant.consequences(), origin(variant)));
    }
    if (finding instanceof GeneFusion fusion) {
      // A fusion of two genes is a gene fusion: the term says no more than the finding itself.
      Concept term = new Concept(List.of(SequenceOntology.GENE_FUSION.coding()), Optional.empty());
      return Optional.of(new Consequence(fusion, List.of(term), fusion.origin().child("type")));
    }
    return Optional.empty();
  }

  /** Where the consequences of a variant are stated, one or several. */
  static Origin origin(SmallVariant variant) {
    boolean several = variant.consequences().size() > 1;
    return variant.origin().child(several ? "consequences" : "consequence");
  }

  /** Where one of the terms is stated. */
  Origin origin(int term) {
    return terms.size() == 1 ? origin : origin.child(Integer.toString(term));
  }
}
