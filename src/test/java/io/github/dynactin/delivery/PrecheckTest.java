package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Samples.observation;
import static io.github.dynactin.testing.Samples.pair;
import static io.github.dynactin.testing.Samples.patient;
import static io.github.dynactin.testing.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecheckTest {
  private static final FhirContext FHIR = FhirContext.forR4Cached();

  @Test
  void acceptsPlainPuts() {
    assertThat(Precheck.check(pair(), FHIR)).isEmpty();
  }

  @Test
  void refusesWhatIsNotATransaction() {
    refused(bundle -> bundle.setType(BundleType.BATCH));
  }

  @Test
  void refusesConditionalUpdates() {
    refused(bundle -> request(bundle).setUrl("Patient?identifier=x"));
    refused(bundle -> request(bundle).setIfMatch("W/\"1\""));
    refused(bundle -> request(bundle).setIfNoneExist("identifier=x"));
  }

  @Test
  void refusesOtherVerbsAndPlaces() {
    refused(bundle -> request(bundle).setMethod(HTTPVerb.POST));
    refused(bundle -> request(bundle).setUrl("Patient/other"));
    refused(bundle -> bundle.getEntryFirstRep().setResource(null));
    refused(bundle -> bundle.getEntryFirstRep().getResource().setId("under_score"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:uuid:6e9b1f9a-6f3c-4a3e-9d0e-0d8a3c1b7a11",
        "https://elsewhere.example/fhir/Patient/p1",
        "Patient?identifier=x",
        "p1"
      })
  void refusesReferencesThatAreNotRelative(String target) {
    Observation observation = observation("o1", "p1", "1");
    observation.setSubject(new Reference(target));
    assertThat(Precheck.check(transaction(patient("p1"), observation), FHIR))
        .singleElement()
        .satisfies(issue -> assertThat(issue.origin().file()).isEqualTo("Observation/o1"))
        .satisfies(issue -> assertThat(issue.message()).doesNotContain(target));
  }

  @Test
  void refusesOneIdentityForTwo() {
    Patient twin = patient("p2");
    twin.getIdentifierFirstRep().setValue("value-of-p1");
    List<Issue> issues = Precheck.check(transaction(patient("p1"), twin), FHIR);
    assertThat(issues).extracting(Issue::code).containsExactly(IssueCode.IDENTIFIER_REPEATED);
    assertThat(issues.toString()).doesNotContain("value-of");
  }

  private static Bundle.BundleEntryRequestComponent request(Bundle bundle) {
    return bundle.getEntryFirstRep().getRequest();
  }

  private static void refused(Consumer<Bundle> change) {
    Bundle bundle = pair();
    change.accept(bundle);
    assertThat(Precheck.check(bundle, FHIR))
        .extracting(Issue::code)
        .containsExactly(IssueCode.NOT_CONFORMANT);
  }
}
