package io.github.dynactin.trust;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes the CapabilityStatement and the OperationOutcome of the server. */
final class Capabilities {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TYPES =
      List.of(
          "Basic",
          "Condition",
          "DiagnosticReport",
          "DocumentReference",
          "MedicationStatement",
          "Observation",
          "Patient",
          "Procedure",
          "Provenance",
          "Specimen");

  private Capabilities() {}

  /** Returns what GET [base]/metadata answers. */
  static ObjectNode of(ServerOptions options) {
    ObjectNode statement = JSON.objectNode().put("resourceType", "CapabilityStatement");
    statement.put("status", "active").put("date", "2026-11-23").put("kind", "instance");
    statement.put("fhirVersion", "4.0.1");
    statement.putArray("format").add("application/fhir+json");
    ObjectNode rest = statement.putArray("rest").addObject().put("mode", "server");
    ArrayNode types = rest.putArray("resource");
    for (String type : TYPES) {
      if (!type.equals("Basic") || options.basicStatus() == 0) {
        types.add(type(type, options));
      }
    }
    ArrayNode interactions = rest.putArray("interaction");
    interactions.addObject().put("code", "transaction");
    interactions.addObject().put("code", "batch");
    return statement;
  }

  private static ObjectNode type(String name, ServerOptions options) {
    ObjectNode type = JSON.objectNode().put("type", name);
    ArrayNode interactions = type.putArray("interaction");
    for (String code : List.of("read", "vread", "update", "create", "delete", "search-type")) {
      interactions.addObject().put("code", code);
    }
    type.put("versioning", "versioned-update");
    type.put("readHistory", true).put("updateCreate", options.unknownIdStatus() == 0);
    type.put("conditionalCreate", true).put("conditionalUpdate", true);
    ArrayNode parameters = type.putArray("searchParam");
    if (options.searchesTags()) {
      parameters.addObject().put("name", "_tag").put("type", "token");
    }
    for (String parameter : List.of("_id", "identifier", "code")) {
      parameters.addObject().put("name", parameter).put("type", "token");
    }
    for (String parameter : List.of("patient", "subject")) {
      parameters.addObject().put("name", parameter).put("type", "reference");
    }
    return type;
  }

  /** Returns an OperationOutcome with one issue. */
  static ObjectNode outcome(String severity, String code, String text) {
    ObjectNode outcome = JSON.objectNode().put("resourceType", "OperationOutcome");
    ObjectNode issue = outcome.putArray("issue").addObject();
    issue.put("severity", severity).put("code", code).put("diagnostics", text);
    return outcome;
  }
}
