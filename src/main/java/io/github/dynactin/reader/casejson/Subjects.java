package io.github.dynactin.reader.casejson;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Individual;
import io.github.dynactin.model.PhenotypicFeature;
import io.github.dynactin.model.Sex;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.model.VitalStatus;
import java.util.Optional;

/** The patient, and what the patient suffered from. */
final class Subjects {
  private Subjects() {}

  static Optional<Individual> individual(Node node) {
    return node.object().flatMap(Subjects::individual);
  }

  private static Optional<Individual> individual(Fields in) {
    Optional<String> id = in.id(Thing.SUBJECT);
    Optional<Sex> sex = in.required("sex", Words.of(Sex.class));
    TimeElement birth = Times.in(in, "dateOfBirth");
    Optional<VitalStatus> status = in.optional("vitalStatus", Subjects::vitalStatus);
    Optional<Origin> origin = in.origin();
    return in.done(
        () ->
            new Individual(
                id.get(),
                sex.get(),
                birth,
                status.orElseGet(() -> unknownStatus(origin.get())),
                origin.get()));
  }

  private static VitalStatus unknownStatus(Origin individual) {
    return new VitalStatus(
        VitalStatus.Status.UNKNOWN_STATUS,
        TimeElement.UNKNOWN,
        Optional.empty(),
        individual.child("vitalStatus"));
  }

  private static Optional<VitalStatus> vitalStatus(Node node) {
    return node.object().flatMap(Subjects::vitalStatus);
  }

  private static Optional<VitalStatus> vitalStatus(Fields in) {
    Optional<VitalStatus.Status> status = in.required("status", Words.of(VitalStatus.Status.class));
    TimeElement death = Times.in(in, "timeOfDeath");
    Optional<Concept> cause = in.optional("causeOfDeath", Concepts::concept);
    Optional<Origin> origin = in.origin();
    return in.done(() -> new VitalStatus(status.get(), death, cause, origin.get()));
  }

  static Optional<PhenotypicFeature> feature(Node node) {
    return node.object().flatMap(Subjects::feature);
  }

  private static Optional<PhenotypicFeature> feature(Fields in) {
    Optional<String> id = in.id(Thing.PHENOTYPIC_FEATURE);
    Optional<Concept> type = in.required("type", Concepts::concept);
    boolean excluded = in.optional("excluded", Words::bool).orElse(false);
    TimeElement onset = Times.orAgeIn(in, "onset");
    Optional<Origin> origin = in.origin();
    return in.done(
        () -> new PhenotypicFeature(id.get(), type.get(), excluded, onset, origin.get()));
  }
}
