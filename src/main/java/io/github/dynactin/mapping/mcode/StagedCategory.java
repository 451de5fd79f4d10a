package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.TnmFinding;
import java.util.stream.Stream;

/**
 * One TNM category of a disease.
 *
 * @param staged the disease and its staging
 * @param finding the category
 */
record StagedCategory(StagedDisease staged, TnmFinding finding) {
  static Stream<StagedCategory> in(OncologyCase oncologyCase, TnmFinding.Category category) {
    return StagedDisease.all(oncologyCase)
        .flatMap(
            staged ->
                staged.staging().tnmFindings().stream()
                    .filter(finding -> finding.category() == category)
                    .map(finding -> new StagedCategory(staged, finding)));
  }

  Origin origin() {
    int index = staged.staging().tnmFindings().indexOf(finding);
    return staged
        .staging()
        .origin()
        .child("clinicalTnmFinding")
        .child(Integer.toString(index))
        .child("value");
  }
}
