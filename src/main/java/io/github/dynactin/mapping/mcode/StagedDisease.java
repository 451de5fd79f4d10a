package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.Staging;
import io.github.dynactin.model.TnmFinding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Reference;

/**
 * A disease with its staging.
 *
 * @param disease the primary cancer
 * @param staging its stage
 */
record StagedDisease(Disease disease, Staging staging) {
  /** The diseases that have a stage group. */
  static Stream<StagedDisease> in(OncologyCase oncologyCase) {
    return all(oncologyCase).filter(staged -> staged.staging().diseaseStage().isPresent());
  }

  /** The diseases that have a staging, with or without a group. */
  static Stream<StagedDisease> all(OncologyCase oncologyCase) {
    return oncologyCase.diseases().stream()
        .flatMap(
            disease -> disease.staging().stream().map(stage -> new StagedDisease(disease, stage)));
  }

  /** The observations of the TNM categories. */
  List<Reference> categories(CaseScope scope) {
    return staging.tnmFindings().stream()
        .map(finding -> scope.reference(categoryKey(finding)))
        .sorted(CaseScope.BY_REFERENCE)
        .toList();
  }

  /** The TNM categories, T before N before M. */
  String categoriesInWords() {
    return staging.tnmFindings().stream()
        .sorted(Comparator.comparing(TnmFinding::category))
        .map(finding -> finding.value().label())
        .collect(Collectors.joining(" "));
  }

  ResourceKey groupKey() {
    return new ResourceKey("Observation", "stage-group", disease.id());
  }

  ResourceKey categoryKey(TnmFinding finding) {
    return new ResourceKey("Observation", "tnm", disease.id() + "/" + finding.category());
  }
}
