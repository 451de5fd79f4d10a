package io.github.dynactin.soak;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether a server holds just what cases say, found out by searching it: nothing of how it was
 * delivered is asked.
 */
final class ServerTruth {
  /** All types that a case becomes. */
  private static final List<String> TYPES =
      List.of(
          "BodyStructure",
          "Condition",
          "Device",
          "DiagnosticReport",
          "DocumentReference",
          "MedicationAdministration",
          "MedicationRequest",
          "MedicationStatement",
          "Observation",
          "Organization",
          "Patient",
          "Practitioner",
          "Procedure",
          "Provenance",
          "ResearchStudy",
          "ResearchSubject",
          "ServiceRequest",
          "Specimen",
          "Task");

  private static final String STATUS = "status";
  private static final String ERROR = "entered-in-error";

  private final URI base;
  private final Path key;
  private final Map<String, JsonNode> before;

  private ServerTruth(URI base, Path key, Map<String, JsonNode> before) {
    this.base = base;
    this.key = key;
    this.before = before;
  }

  /** Remembers what is there, which must be the same when it is looked at. */
  static ServerTruth before(URI base, Path key) throws IOException, InterruptedException {
    return new ServerTruth(base, key, byPath(ServerContent.of(base, TYPES)));
  }

  /** The server holds the resources of these documents; all else that came says it is an error. */
  void require(List<String> documents) throws IOException, InterruptedException {
    Map<String, JsonNode> expected = expected(documents);
    Map<String, JsonNode> held = byPath(ServerContent.of(base, TYPES));
    assertThat(differences(before, held)).as("what was there before").isEmpty();
    assertThat(differences(expected, held)).as("what the cases say").isEmpty();
    Set<String> identifiers = new HashSet<>();
    held.forEach(
        (path, resource) -> {
          if (!expected.containsKey(path) && !before.containsKey(path)) {
            assertThat(isTakenBack(resource, held)).as(path).isTrue();
          }
          for (JsonNode identifier : resource.path("identifier")) {
            assertThat(identifiers.add(identifier.toString())).as("once: " + path).isTrue();
          }
        });
  }

  private Map<String, JsonNode> expected(List<String> documents) throws IOException {
    Map<String, JsonNode> expected = new TreeMap<>();
    try (Pipeline pipeline = Pipeline.builder(IdKey.fromFile(key)).build()) {
      for (String document : documents) {
        JsonNode bundle = Json.parse(pipeline.convertToJson(document));
        for (JsonNode entry : bundle.path("entry")) {
          expected.put(path(entry.path("resource")), entry.path("resource"));
        }
      }
    }
    return expected;
  }

  /** Path and property of what is missing or different. */
  private static List<String> differences(
      Map<String, JsonNode> expected, Map<String, JsonNode> held) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (path, resource) -> {
          JsonNode stored = held.getOrDefault(path, MissingNode.getInstance());
          Set<String> names = new TreeSet<>();
          resource.fieldNames().forEachRemaining(names::add);
          stored.fieldNames().forEachRemaining(names::add);
          names.removeIf(name -> resource.path(name).equals(stored.path(name)));
          if (names.contains(STATUS) && isAmended(resource, stored)) {
            names.remove(STATUS);
          }
          names.forEach(name -> differences.add(path + "." + name));
        });
    return differences;
  }

  /** A report that was published and then changed isn't final any more: it says so. */
  private static boolean isAmended(JsonNode report, JsonNode stored) {
    return Json.text(report, "resourceType").equals("DiagnosticReport")
        && Json.text(report, STATUS).equals("final")
        && Json.text(stored, STATUS).equals("amended");
  }

  private static Map<String, JsonNode> byPath(List<JsonNode> resources) {
    Map<String, JsonNode> byPath = new TreeMap<>();
    for (JsonNode resource : resources) {
      assertThat(byPath.put(path(resource), resource)).as("listed twice").isNull();
    }
    return byPath;
  }

  private static String path(JsonNode resource) {
    return Json.text(resource, "resourceType") + "/" + Json.text(resource, "id");
  }

  /** As FHIR says it of each type; a Provenance can't, but what it is about can. */
  private static boolean isTakenBack(JsonNode resource, Map<String, JsonNode> held) {
    if (resource.path("target").isArray()) {
      return resource.path("target").findValuesAsText("reference").stream()
          .allMatch(target -> isTakenBack(requireNonNull(held.get(target)), held));
    }
    String verification =
        Json.text(resource.path("verificationStatus").path("coding").path(0), "code");
    return Json.text(resource, STATUS).equals(ERROR)
        || verification.equals(ERROR)
        || resource.path("active").asText("").equals("false");
  }
}
