package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Fact;
import io.github.dynactin.model.TimeElement;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/** What all clinical observations share. */
final class Observations {
  private Observations() {}

  /** Begins an observation of a fact. */
  static Draft<Observation> begin(
      Profile profile, ResourceKey key, CodeableConcept code, CaseScope scope) {
    Draft<Observation> draft = Draft.begin(new Observation(), profile, key, scope);
    draft.resource().setStatus(Observation.ObservationStatus.FINAL);
    draft.resource().setCode(code);
    draft.resource().setSubject(scope.subject());
    return draft;
  }

  /** The key of the observation of a fact that has one. */
  static ResourceKey key(Fact fact, String kind) {
    return new ResourceKey("Observation", kind, fact.id());
  }

  /** Sets the time of a fact. */
  static void effective(Draft<Observation> draft, TimeElement time, Origin fact, String property) {
    draft.resource().setEffective(Times.type(time));
    draft.state("effective", "Time", Times.words(time), Times.origin(time, fact, property));
  }

  /** Sets the specimen. */
  static void specimen(
      Draft<Observation> draft, Optional<String> biosampleId, Origin fact, CaseScope scope) {
    biosampleId.ifPresent(
        id -> {
          Biosample biosample = (Biosample) scope.fact(id);
          draft.resource().setSpecimen(scope.reference(id));
          draft.state("specimen", "Specimen", biosample.label(), fact.child("biosample"));
        });
  }

  /** Adds a component whose code and value have words only. */
  static void component(Draft<Observation> draft, String label, String words, Origin origin) {
    draft.resource().addComponent(Elements.component(label, new StringType(words)));
    draft.state("component[" + label + "]", label, words, origin);
  }
}
