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
 * @param term Sequence Ontology term
 * @param origin where it is stated
 */
record Consequence(Finding finding, Concept term, Origin origin) {
  static Stream<Consequence> in(OncologyCase oncologyCase) {
    return oncologyCase.findings().stream()
        .filter(finding -> finding.context().result() == TestResult.PRESENT)
        .flatMap(Consequence::of);
  }

  private static Stream<Consequence> of(Finding finding) {
    if (finding instanceof SmallVariant variant) {
      return variant.consequence().stream()
          .map(term -> new Consequence(variant, term, variant.origin().child("consequence")));
    }
    if (finding instanceof GeneFusion fusion) {
      // A fusion of two genes is a gene fusion: the term says no more than the finding itself.
      Concept term = new Concept(List.of(SequenceOntology.GENE_FUSION.coding()), Optional.empty());
      return Stream.of(new Consequence(fusion, term, fusion.origin().child("type")));
    }
    return Stream.empty();
  }
}
