package io.github.dynactin.mapping.genomics;

import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.FactMapper;
import io.github.dynactin.mapping.core.Mapped;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.model.Concept;
import io.github.dynactin.terminology.GenomicsCode;
import org.hl7.fhir.r4.model.Observation;

/** Maps what a change does to its gene to Genomics Reporting "Molecular Consequence". */
final class MolecularConsequenceMapper implements FactMapper<Consequence, Observation> {
  static ResourceKey key(Consequence consequence, CaseScope scope) {
    String variant = scope.key(consequence.finding()).name();
    return new ResourceKey("Observation", "consequence", variant);
  }

  @Override
  public Mapped<Observation> map(Consequence consequence, CaseScope scope) {
    Draft<Observation> draft =
        Draft.begin(
            new Observation(), Profile.MOLECULAR_CONSEQUENCE, key(consequence, scope), scope);
    Observation observation =
        GenomicElements.begin(draft, GenomicsCode.MOLECULAR_CONSEQUENCE, scope);
    observation.addDerivedFrom(scope.reference(scope.key(consequence.finding())));
    draft.state(
        "derivedFrom", "Change", consequence.finding().label(), consequence.finding().origin());
    for (int i = 0; i < consequence.terms().size(); i++) {
      Concept term = consequence.terms().get(i);
      observation.addComponent(
          draft.wholeComponent(GenomicsCode.FEATURE_CONSEQUENCE, draft.concept(term)));
      draft.state(
          "component[feature-consequence]", "Consequence", term.label(), consequence.origin(i));
    }
    return draft.end("Molecular consequence: " + consequence.finding().label());
  }
}
