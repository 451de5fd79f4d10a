package io.github.dynactin.mapping.mcode;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Staging;
import io.github.dynactin.model.TnmFinding;
import io.github.dynactin.terminology.Snomed;
import org.hl7.fhir.r4.model.Observation;

/** Maps one TNM category to the mCODE profile of its kind. */
final class TnmCategoryMapper implements FactMapper<StagedCategory, Observation> {
  private final Profile profile;

  TnmCategoryMapper(Profile profile) {
    this.profile = profile;
  }

  @Override
  public Mapped<Observation> map(StagedCategory category, CaseScope scope) {
    TnmFinding finding = category.finding();
    Staging staging = category.staged().staging();
    Draft<Observation> draft =
        Observations.begin(
            profile,
            category.staged().categoryKey(finding),
            Elements.concept(code(finding.category(), staging.basis())),
            scope);
    Concept value = finding.value();
    draft.resource().setValue(Elements.concept(value));
    draft.state("value", "Category", value.label(), category.origin());
    Stagings.complete(draft, category.staged(), scope);
    return draft.end("TNM category: " + value.label());
  }

  private static Snomed code(TnmFinding.Category category, Staging.Basis basis) {
    boolean clinical = basis == Staging.Basis.CLINICAL;
    return switch (category) {
      case T -> clinical ? Snomed.CLINICAL_T : Snomed.PATHOLOGICAL_T;
      case N -> clinical ? Snomed.CLINICAL_N : Snomed.PATHOLOGICAL_N;
      case M -> clinical ? Snomed.CLINICAL_M : Snomed.PATHOLOGICAL_M;
    };
  }
}
