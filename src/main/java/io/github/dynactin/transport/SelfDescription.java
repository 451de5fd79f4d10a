package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a server says of itself in its CapabilityStatement.
 *
 * @param isOne true if it is a CapabilityStatement at all
 * @param fhirVersion the version of FHIR that it speaks; empty if it doesn't say
 * @param takesTransactions true if it says that it takes transactions
 * @param types types of resources that it lists; empty if it lists none
 * @param typesWithoutOwnIds types of which it says that clients may not name their ids
 * @param date when it said so, by its own clock
 */
public record SelfDescription(
    boolean isOne,
    String fhirVersion,
    boolean takesTransactions,
    Set<String> types,
    Set<String> typesWithoutOwnIds,
    Optional<Instant> date) {
  public SelfDescription {
    requireNonNull(fhirVersion, "fhirVersion");
    types = Set.copyOf(types);
    typesWithoutOwnIds = Set.copyOf(typesWithoutOwnIds);
    requireNonNull(date, "date");
  }

  /** What a statement says. */
  static SelfDescription of(JsonNode statement, Optional<Instant> date) {
    return new SelfDescription(
        Json.text(statement, "resourceType").equals("CapabilityStatement"),
        Json.text(statement, "fhirVersion"),
        rest(statement, "interaction").anyMatch(i -> Json.text(i, "code").equals("transaction")),
        rest(statement, "resource").map(r -> Json.text(r, "type")).collect(Collectors.toSet()),
        rest(statement, "resource")
            .filter(r -> r.has("updateCreate") && !r.path("updateCreate").booleanValue())
            .map(r -> Json.text(r, "type"))
            .collect(Collectors.toSet()),
        date);
  }

  /** True if it says of a type that clients may not name its ids. */
  public boolean refusesOwnIds(String type) {
    return typesWithoutOwnIds.contains(type);
  }

  /** True if it lists types, and this isn't one of them. */
  public boolean lacks(String type) {
    return !types.isEmpty() && !types.contains(type);
  }

  private static Stream<JsonNode> rest(JsonNode statement, String part) {
    return stream(statement.path("rest")).flatMap(rest -> stream(rest.path(part)));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
