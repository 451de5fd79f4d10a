package io.github.dynactin.testing.world;

import static io.github.dynactin.testing.world.Bundles.batch;
import static io.github.dynactin.testing.world.Bundles.delete;
import static io.github.dynactin.testing.world.Bundles.get;
import static io.github.dynactin.testing.world.Bundles.ifNoneExist;
import static io.github.dynactin.testing.world.Bundles.observation;
import static io.github.dynactin.testing.world.Bundles.patient;
import static io.github.dynactin.testing.world.Bundles.post;
import static io.github.dynactin.testing.world.Bundles.put;
import static io.github.dynactin.testing.world.Bundles.report;
import static io.github.dynactin.testing.world.Bundles.transaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Requests in a row and what a strict server makes of them. Each uses ids of its own, because one
 * real server sees them all.
 *
 * @param name what it shows
 * @param steps in their order
 */
record Behaviour(String name, List<Step> steps) {
  /**
   * One request.
   *
   * @param expected the status; of a success, also status and version of each entry, such as {@code
   *     200: 201/1 200/2}
   */
  record Step(JsonNode bundle, String expected) {}

  @Override
  public String toString() {
    return name;
  }

  private static Behaviour of(String name, Step... steps) {
    return new Behaviour(name, List.of(steps));
  }

  private static Step step(JsonNode bundle, String expected) {
    return new Step(bundle, expected);
  }

  static List<Behaviour> all() {
    return List.of(
        of(
            "PUT creates, the same PUT changes nothing, another value makes a version",
            step(transaction(put(patient("w1"))), "200: 201/1"),
            step(transaction(put(observation("w1", "Patient/w1", "1.0"))), "200: 201/1"),
            step(transaction(put(observation("w1", "Patient/w1", "1.0"))), "200: 200/1"),
            step(transaction(put(observation("w1", "Patient/w1", "1.00"))), "200: 200/2"),
            step(batch(get("Observation/w1"), get("Observation/w1-no")), "200: 200/2 404")),
        of(
            "an id must hold a letter, and be an id",
            step(transaction(put(patient("4711"))), "400"),
            step(transaction(put(patient("w_2"))), "400"),
            step(transaction(put(patient("w".repeat(65)))), "400"),
            step(transaction(put(patient("w".repeat(64)))), "200: 201/1")),
        of(
            "a transaction is all or nothing",
            step(transaction(put(patient("w3")), put(patient("4712"))), "400"),
            step(batch(get("Patient/w3")), "200: 404")),
        of(
            "of a batch each entry stands alone, in its order",
            step(
                batch(put(observation("w4", "Patient/w4", "1")), put(patient("w4"))),
                "200: 400 201/1")),
        of(
            "a child may stand before its parent",
            step(
                transaction(put(observation("w5", "Patient/w5", "1")), put(patient("w5"))),
                "200: 201/1 201/1")),
        of(
            "a reference must lead somewhere",
            step(transaction(put(report("w6", "Observation/w6-no"))), "400"),
            step(transaction(put(observation("w6", "urn:uuid:6", "1"))), "400"),
            step(
                transaction(put(observation("w6", "http://other.example/fhir/Patient/1", "1"))),
                "400")),
        of("no resource twice", step(transaction(put(patient("w7")), put(patient("w7"))), "400")),
        of(
            "urn:uuid is resolved",
            step(
                transaction(
                    at("urn:uuid:9c1c4f6e-0000-4000-8000-000000000008", put(patient("w8"))),
                    put(observation("w8", "urn:uuid:9c1c4f6e-0000-4000-8000-000000000008", "1"))),
                "200: 201/1 201/1"),
            step(transaction(put(observation("w8", "Patient/w8", "1"))), "200: 200/1")),
        of(
            "If-None-Exist creates once",
            step(transaction(ifNoneExist(patient("w9"), "w9")), "200: 201/1"),
            step(transaction(ifNoneExist(patient("w9"), "w9")), "200: 200/1"),
            step(transaction(post(patient("w9"))), "200: 201/1"),
            step(transaction(ifNoneExist(patient("w9"), "w9")), "412")),
        of(
            "a conditional PUT creates, then updates",
            step(transaction(conditional("w10", "a")), "200: 201/1"),
            step(transaction(conditional("w10", "b")), "200: 200/2")),
        of(
            "a stale If-Match is a conflict, one on nothing isn't",
            step(transaction(put(patient("w11"))), "200: 201/1"),
            step(transaction(match(put(named("w11", "a")), 1)), "200: 200/2"),
            step(transaction(match(put(named("w11", "b")), 1)), "409"),
            step(transaction(match(put(named("w11-new", "b")), 7)), "200: 201/1")),
        of(
            "what was deleted is gone, and may come back",
            step(transaction(put(patient("w12"))), "200: 201/1"),
            step(transaction(delete("Patient/w12")), "200: 204"),
            step(batch(get("Patient/w12")), "200: 410"),
            step(transaction(put(patient("w12"))), "200: 201/3")),
        of(
            "what is referred to can't be deleted",
            step(
                transaction(put(patient("w13")), put(observation("w13", "Patient/w13", "1"))),
                "200: 201/1 201/1"),
            step(transaction(delete("Patient/w13")), "409")),
        of(
            "labels stay, profiles are replaced",
            step(transaction(put(labelled("w14", "a"))), "200: 201/1"),
            step(transaction(put(labelled("w14", "b"))), "200: 200/2"),
            step(transaction(put(labelled("w14", "a"))), "200: 200/2")),
        of("what isn't FHIR is refused", step(bundle("collection"), "400")));
  }

  private static ObjectNode at(String fullUrl, ObjectNode entry) {
    return entry.put("fullUrl", fullUrl);
  }

  private static ObjectNode match(ObjectNode entry, int version) {
    entry.withObject("/request").put("ifMatch", "W/\"" + version + "\"");
    return entry;
  }

  private static ObjectNode named(String id, String family) {
    ObjectNode patient = patient(id);
    patient.withArray("name").addObject().put("family", family);
    return patient;
  }

  private static ObjectNode conditional(String identifier, String family) {
    ObjectNode patient = named(identifier, family);
    patient.remove("id");
    return put(patient, "Patient?identifier=" + Bundles.SYSTEM + "|" + identifier);
  }

  private static ObjectNode labelled(String id, String code) {
    ObjectNode patient = patient(id);
    patient
        .withObject("/meta")
        .withArray("security")
        .addObject()
        .put("system", "urn:example:label")
        .put("code", code);
    return patient;
  }

  private static ObjectNode bundle(String type) {
    return transaction(put(patient("w15"))).put("type", type);
  }
}
