package io.github.dynactin.mapping.genomics;

import io.github.dynactin.model.DiagnosticImplication;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.OncologyCase;
import java.util.stream.Stream;

/**
 * What a finding means for diagnosis.
 *
 * @param finding the finding
 * @param implication what is stated of it
 */
record DiagnosticFinding(Finding finding, DiagnosticImplication implication) {
  static Stream<DiagnosticFinding> in(OncologyCase oncologyCase) {
    return oncologyCase.findings().stream()
        .flatMap(
            finding ->
                finding.context().diagnosticImplications().stream()
                    .map(implication -> new DiagnosticFinding(finding, implication)));
  }
}
