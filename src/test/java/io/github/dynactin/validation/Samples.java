package io.github.dynactin.validation;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Small resources that are right, for tests to put one thing wrong in each. */
final class Samples {
  static final String GENOMICS = "http://hl7.org/fhir/uv/genomics-reporting/";
  static final String VARIANT = GENOMICS + "StructureDefinition/variant";
  static final String LOINC = "http://loinc.org";

  private Samples() {}

  static Patient patient() {
    Patient patient = new Patient();
    patient.setId("p1");
    patient.addName().setFamily("Testperson").addGiven("Ada");
    return patient;
  }

  /** A variant that was found, as Genomics Reporting 3.0.0 wants it. */
  static Observation variant() {
    Observation variant = observation();
    variant.setMeta(new Meta().addProfile(VARIANT + "|3.0.0"));
    variant.setId("v1");
    variant.addCategory(
        concept("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory"));
    variant.addCategory(concept("http://terminology.hl7.org/CodeSystem/v2-0074", "GE"));
    variant.setValue(concept(LOINC, "LA9633-4"));
    variant.addComponent().setCode(concept(LOINC, "81258-6")).setValue(quantity("0.25", "1"));
    return variant;
  }

  /** An observation that claims no profile. */
  static Observation observation() {
    Observation observation = new Observation();
    observation.setId("o1");
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.setCode(concept(LOINC, "69548-6"));
    observation.setSubject(new Reference("Patient/p1"));
    return observation;
  }

  static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding().setSystem(system).setCode(code));
  }

  static Quantity quantity(String value, String unit) {
    return new Quantity().setValue(new BigDecimal(value)).setSystem(Units.SYSTEM).setCode(unit);
  }

  static Extension extension(String url) {
    return new Extension(url, new StringType("x"));
  }
}
