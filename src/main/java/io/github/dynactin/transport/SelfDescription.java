package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a server says of itself: its CapabilityStatement.
 *
 * @param statement as it came; not to be changed
 * @param date when it said so, by its own clock
 */
public record SelfDescription(JsonNode statement, Optional<Instant> date) {
  public SelfDescription {
    requireNonNull(statement, "statement");
    requireNonNull(date, "date");
  }

  /** True if it is a CapabilityStatement at all. */
  public boolean isOne() {
    return Json.text(statement, "resourceType").equals("CapabilityStatement");
  }

  /** The version of FHIR that it speaks; empty if it doesn't say. */
  public String fhirVersion() {
    return Json.text(statement, "fhirVersion");
  }

  /** True if it says that it takes transactions. */
  public boolean takesTransactions() {
    return rest()
        .flatMap(rest -> stream(rest.path("interaction")))
        .anyMatch(interaction -> Json.text(interaction, "code").equals("transaction"));
  }

  /** True if it says of a type that clients may not name its ids. */
  public boolean refusesOwnIds(String type) {
    return rest()
        .flatMap(rest -> stream(rest.path("resource")))
        .filter(resource -> Json.text(resource, "type").equals(type))
        .anyMatch(
            resource ->
                resource.has("updateCreate") && !resource.path("updateCreate").booleanValue());
  }

  private Stream<JsonNode> rest() {
    return stream(statement.path("rest"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
