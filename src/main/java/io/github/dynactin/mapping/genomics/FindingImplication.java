package io.github.dynactin.mapping.genomics;

import io.github.dynactin.model.Finding;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.TherapeuticImplication;
import java.util.stream.Stream;

/**
 * What a finding means for therapy.
 *
 * @param finding the finding
 * @param implication what is stated of it
 */
record FindingImplication(Finding finding, TherapeuticImplication implication) {
  static Stream<FindingImplication> in(OncologyCase oncologyCase) {
    return oncologyCase.findings().stream().flatMap(FindingImplication::of);
  }

  static Stream<FindingImplication> of(Finding finding) {
    return finding.context().implications().stream()
        .map(implication -> new FindingImplication(finding, implication));
  }
}
