package io.github.dynactin.delivery;

import io.github.dynactin.delivery.ledger.CaseKey;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.StringType;

/** What a laboratory says of a few cases, night after night: it changes its mind. */
final class SimulatedSource {
  /** Stands in every value that may not be seen by anybody but the server. */
  static final String CANARY = "SECRETVALUE";

  private static final int CASES = 3;
  private static final int FINDINGS = 6;

  private final Map<Integer, Map<Integer, Integer>> cases = new TreeMap<>();
  private final Random random;

  SimulatedSource(long seed) {
    random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      edit();
    }
  }

  static CaseKey key(int number) {
    return new CaseKey("case000" + number);
  }

  static int numberOfCases() {
    return CASES;
  }

  boolean holds(int number) {
    return cases.containsKey(number);
  }

  /** Something happens in the laboratory. */
  void edit() {
    int number = random.nextInt(CASES);
    Map<Integer, Integer> findings = cases.computeIfAbsent(number, n -> new TreeMap<>());
    int finding = random.nextInt(FINDINGS);
    switch (random.nextInt(8)) {
      case 0 -> cases.remove(number);
      case 1, 2 -> findings.remove(finding);
      default -> findings.put(finding, random.nextInt(50));
    }
  }

  Bundle bundle(int number) {
    Map<Integer, Integer> findings = cases.getOrDefault(number, Map.of());
    Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
    Organization laboratory = new Organization().setName("Laboratory");
    laboratory.setId("laboratory");
    add(bundle, laboratory);
    Patient patient = new Patient();
    patient.setId("p" + number);
    patient.addIdentifier(identifier("p" + number));
    patient.addName().setFamily(CANARY + number);
    add(bundle, patient);
    Reference subject = new Reference("Patient/p" + number);
    Specimen specimen = new Specimen().setSubject(subject);
    specimen.setId("s" + number);
    specimen.addIdentifier(identifier("s" + number));
    add(bundle, specimen);
    Condition condition = new Condition().setSubject(subject);
    condition.setId("c" + number);
    condition.addIdentifier(identifier("c" + number));
    add(bundle, condition);
    DiagnosticReport report = new DiagnosticReport();
    report.setId("r" + number);
    report.addIdentifier(identifier("r" + number));
    report.setStatus(DiagnosticReportStatus.FINAL).setSubject(subject);
    report.addPerformer(new Reference("Organization/laboratory"));
    report.setCode(new CodeableConcept().setText("report"));
    add(bundle, report);
    findings.forEach(
        (name, value) -> {
          Observation observation = observation(number, name, value, subject);
          report.addResult(new Reference("Observation/" + observation.getIdElement().getIdPart()));
          add(bundle, observation);
        });
    return bundle;
  }

  private static Observation observation(int number, int name, int value, Reference subject) {
    Observation observation = new Observation();
    observation.setId("o" + number + "-" + name);
    observation.addIdentifier(identifier("o" + number + "-" + name));
    observation.setStatus(ObservationStatus.FINAL).setSubject(subject);
    observation.setCode(new CodeableConcept().setText("finding"));
    observation.setSpecimen(new Reference("Specimen/s" + number));
    observation.setValue(new StringType(CANARY + value));
    return observation;
  }

  private static Identifier identifier(String name) {
    return new Identifier().setSystem("urn:example:laboratory").setValue(CANARY + "-" + name);
  }

  private static void add(Bundle bundle, DomainResource resource) {
    BundleEntryComponent entry = bundle.addEntry().setResource((Resource) resource);
    String path = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(path);
  }
}
