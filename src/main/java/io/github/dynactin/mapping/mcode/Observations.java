package io.github.dynactin.mapping.mcode;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.CaseScope;
import io.github.dynactin.mapping.core.Draft;
import io.github.dynactin.mapping.core.Elements;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceKey;
import io.github.dynactin.mapping.core.Times;
import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Fact;
import io.github.dynactin.model.TimeElement;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

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
    draft.state("effective", "Time", Times.words(time), origin(time, fact, property));
  }

  /** Where a time stands; where it is absent without a word, the fact itself. */
  static Origin origin(TimeElement time, Origin fact, String property) {
    return time instanceof AbsentTime ? fact : fact.child(property);
  }

  /** Sets the specimen, and as its time that of the specimen, where the result has none. */
  static void specimen(
      Draft<Observation> draft, Optional<String> biosampleId, Origin fact, CaseScope scope) {
    biosampleId.ifPresent(
        id -> {
          Biosample biosample = (Biosample) scope.fact(id);
          draft.resource().setSpecimen(scope.reference(id));
          draft.state(
              "specimen",
              "Specimen",
              biosample.sampledTissue().orElse(biosample.sampleType()).label(),
              fact.child("biosample"));
        });
  }

  /** Adds a component whose code has words only. */
  static void component(Draft<Observation> draft, String label, String words, Origin origin) {
    draft.resource().addComponent(Elements.component(label, words));
    draft.state("component[" + label + "]", label, words, origin);
  }
}
