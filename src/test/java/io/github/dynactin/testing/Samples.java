package io.github.dynactin.testing;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Bundles to deliver. */
public final class Samples {
  private Samples() {}

  public static Patient patient(String id) {
    Patient patient = new Patient();
    patient.setId("Patient/" + id);
    patient.addIdentifier().setSystem("urn:example:patient").setValue("value-of-" + id);
    patient.addName().setFamily("SECRETNAME");
    return patient;
  }

  public static Observation observation(String id, String patient, String value) {
    Observation observation = new Observation();
    observation.setId("Observation/" + id);
    observation.setStatus(ObservationStatus.FINAL);
    observation.setCode(new CodeableConcept().setText("tumour mutational burden"));
    observation.setSubject(new Reference("Patient/" + patient));
    observation.setValue(new Quantity().setValue(new BigDecimal(value)).setUnit("1/Mb"));
    observation.getMeta().addSecurity().setSystem("urn:example:label").setCode("R");
    return observation;
  }

  public static Bundle transaction(Resource... resources) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.TRANSACTION);
    for (Resource resource : resources) {
      Bundle.BundleEntryComponent entry = bundle.addEntry().setResource(resource);
      entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(resource.getId());
    }
    return bundle;
  }

  public static Bundle pair() {
    return transaction(patient("p1"), observation("o1", "p1", "12.50"));
  }
}
