package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.terminology.CodeSystem;
import io.github.dynactin.transport.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a resource back without deleting it: others may have acted on it, so it stays and says that
 * it was an error (FHIR R4, the status value sets of each resource).
 */
final class Retraction {
  private static final String STATUS = "status";
  private static final String ERROR = "entered-in-error";
  private static final String ACTIVE = "active";

  /** Resources whose {@code status} has the code {@code entered-in-error}. */
  private static final Set<String> BY_STATUS =
      Set.of(
          "CarePlan",
          "CareTeam",
          "ClinicalImpression",
          "Composition",
          "Device",
          "DiagnosticReport",
          "DocumentReference",
          "Encounter",
          "EpisodeOfCare",
          "FamilyMemberHistory",
          "ImagingStudy",
          "Immunization",
          "List",
          "Media",
          "Medication",
          "MedicationAdministration",
          "MedicationDispense",
          "MedicationRequest",
          "MedicationStatement",
          "Observation",
          "Procedure",
          "QuestionnaireResponse",
          "RiskAssessment",
          "ServiceRequest",
          "Specimen",
          "Substance",
          "Task");

  private static final Set<String> BY_ACTIVE =
      Set.of(
          "BodyStructure",
          "Group",
          "Location",
          "Organization",
          "Patient",
          "Practitioner",
          "PractitionerRole");
  private static final List<String> SERVERS_OWN = List.of("versionId", "lastUpdated", "source");

  private Retraction() {}

  /**
   * The stored resource, taken back.
   *
   * @return empty if its type has no way to say it
   */
  static Optional<JsonNode> of(JsonNode stored) {
    ObjectNode resource = stored.deepCopy();
    if (resource.path("meta") instanceof ObjectNode meta) {
      meta.remove(SERVERS_OWN);
    }
    String type = Json.text(resource, "resourceType");
    if (BY_STATUS.contains(type)) {
      return Optional.of(resource.put(STATUS, ERROR));
    }
    if (BY_ACTIVE.contains(type)) {
      return Optional.of(resource.put(ACTIVE, false));
    }
    return type.equals("Condition") ? Optional.of(unverified(resource)) : Optional.empty();
  }

  /** True if a stored resource says that it isn't to be used. */
  static boolean isRetracted(JsonNode stored) {
    return Optional.of(stored).flatMap(Retraction::of).filter(r -> same(r, stored)).isPresent();
  }

  private static boolean same(JsonNode retracted, JsonNode stored) {
    return Differences.between(retracted, stored).isEmpty();
  }

  /** An error has no clinical status (constraint con-5). */
  private static ObjectNode unverified(ObjectNode condition) {
    condition.remove("clinicalStatus");
    condition
        .putObject("verificationStatus")
        .putArray("coding")
        .addObject()
        .put("system", CodeSystem.CONDITION_VERIFICATION.uri())
        .put("code", ERROR);
    return condition;
  }
}
