package io.github.dynactin.validation;

import static io.github.dynactin.validation.Samples.observation;
import static io.github.dynactin.validation.Samples.patient;
import static io.github.dynactin.validation.Samples.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.testing.OfficialPackages;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/** What holds with no package at all: R4, the project's own definitions, and nobody to ask. */
class OfflineTest {
  private static final String ROLE = References.OWN_BASE + "/StructureDefinition/role";
  private static final String PROFILE = References.OWN_BASE + "/StructureDefinition/finding";

  /** An extension and a profile that uses it, both without a snapshot. */
  private static final List<String> OWN =
      List.of(
          """
          {"resourceType": "StructureDefinition", "id": "role", "url": "%s", "version": "0.1.0",
           "name": "Role", "status": "active", "fhirVersion": "4.0.1", "kind": "complex-type",
           "abstract": false, "context": [{"type": "element", "expression": "Observation"}],
           "type": "Extension", "derivation": "constraint",
           "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension",
           "differential": {"element": [
             {"id": "Extension", "path": "Extension", "max": "1"},
             {"id": "Extension.extension", "path": "Extension.extension", "max": "0"},
             {"id": "Extension.url", "path": "Extension.url", "fixedUri": "%s"},
             {"id": "Extension.value[x]", "path": "Extension.value[x]", "min": 1,
              "type": [{"code": "string"}]}]}}
          """
              .formatted(ROLE, ROLE),
          """
          {"resourceType": "StructureDefinition", "id": "finding", "url": "%s", "version": "0.1.0",
           "name": "Finding", "status": "active", "fhirVersion": "4.0.1", "kind": "resource",
           "abstract": false, "type": "Observation", "derivation": "constraint",
           "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Observation",
           "differential": {"element": [
             {"id": "Observation", "path": "Observation"},
             {"id": "Observation.extension", "path": "Observation.extension",
              "slicing": {"discriminator": [{"type": "value", "path": "url"}], "rules": "open"}},
             {"id": "Observation.extension:role", "path": "Observation.extension",
              "sliceName": "role", "min": 1, "max": "1",
              "type": [{"code": "Extension", "profile": ["%s"]}]},
             {"id": "Observation.subject", "path": "Observation.subject", "min": 1,
              "type": [{"code": "Reference",
               "targetProfile": ["http://hl7.org/fhir/StructureDefinition/Patient"]}]}]}}
          """
              .formatted(PROFILE, ROLE));

  // Shared by the tests that don't need a fresh one, for speed.
  private static final FhirValidation ALONE = fresh();

  private static FhirValidation fresh() {
    return new FhirValidation(
        OfficialPackages.context(),
        ConformanceResources.parse(OfficialPackages.context(), OWN),
        Packages.none());
  }

  private static Observation finding() {
    Observation finding = observation();
    finding.getMeta().addProfile(PROFILE + "|0.1.0");
    finding.addExtension(new Extension(ROLE, new StringType("five prime")));
    return finding;
  }

  private static Bundle bundle(Observation observation) {
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(observation);
    bundle.addEntry().setResource(patient());
    return bundle;
  }

  @Test
  void ownDefinitionsNeedNoSnapshot() {
    ValidationReport report = ALONE.validate(bundle(finding()));
    assertThat(report.faults()).isEmpty();
    assertThat(report.resources().get(0).checked()).containsExactly(PROFILE + "|0.1.0");

    Observation bare = finding();
    bare.getExtension().clear();
    assertThat(ALONE.validate(bundle(bare)).faults()).hasSize(1);

    Observation mistyped = finding();
    mistyped.getExtension().get(0).setValue(new IntegerType(5));
    assertThat(ALONE.validate(bundle(mistyped)).faults()).isNotEmpty();
  }

  @Test
  void aProfileThatIsNotHereIsNamedWithItsPackageAndFailsNothing() {
    ValidationReport report = ALONE.validate(bundle(variant()));
    assertThat(report.faults()).isEmpty();
    assertThat(report.unavailable()).containsExactly(Samples.VARIANT + "|3.0.0");
    assertThat(report.issues())
        .filteredOn(i -> i.code() == IssueCode.PROFILE_UNAVAILABLE)
        .extracting(Issue::message)
        .singleElement()
        .asString()
        .contains("hl7.fhir.uv.genomics-reporting#3.0.0");
  }

  @Test
  void aVersionThatIsNotHereIsNotReplacedByAnother() {
    Observation old = variant();
    old.getMeta().getProfile().get(0).setValue(Samples.VARIANT + "|2.0.0");
    ValidationReport report = OfficialPackages.validation().validate(bundle(old));
    assertThat(report.unavailable()).containsExactly(Samples.VARIANT + "|2.0.0");
    assertThat(report.faults()).isEmpty();
    assertThat(report.issues()).extracting(Issue::message).anyMatch(m -> m.contains("|3.0.0"));
  }

  @Test
  void theOtherChecksGoOnWithoutTheProfile() {
    Observation wrong = variant();
    wrong.setStatus(null);
    assertThat(ALONE.validate(bundle(wrong)).faults()).hasSize(1);
  }

  @Test
  void whatIsElsewhereNeedsNoEntry() {
    Observation lone = observation();
    Bundle bundle = new Bundle();
    bundle.addEntry().setResource(lone);
    assertThat(ALONE.validate(bundle).faults()).hasSize(1);
    assertThat(ALONE.validate(bundle, "Patient/p1"::equals).faults()).isEmpty();
  }

  @Test
  void entriesAreFoundByTheirFullUrl() {
    Observation observation = observation();
    observation.getSubject().setReference("urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0");
    Bundle bundle = bundle(observation);
    assertThat(ALONE.validate(bundle).faults()).hasSize(1);
    bundle.getEntry().get(1).setFullUrl("urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0");
    assertThat(ALONE.validate(bundle).faults()).isEmpty();
  }

  @Test
  void textThatIsNoFhirIsAFault() {
    assertThat(ALONE.validateJson("{\"resourceType\": \"Nonsense\"}").faults()).hasSize(1);
    assertThat(ALONE.validateJson("nonsense").faults()).hasSize(1);
  }

  @Test
  void worksWhateverTheClassLoaderOfTheThread() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
      for (ClassLoader loader : new ClassLoader[] {null, foreign}) {
        thread.setContextClassLoader(loader);
        assertThat(fresh().validate(bundle(finding())).faults()).isEmpty();
        assertThat(thread.getContextClassLoader()).isSameAs(loader);
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void aResourceWithoutAnIdIsNamedByItsNumber() {
    Observation nameless = observation();
    nameless.setIdElement(new IdType());
    assertThat(ALONE.validate(bundle(nameless)).resources())
        .extracting(ResourceReport::name)
        .containsExactly("Observation number 1", "Patient/p1");
  }

  @Test
  void manyThreadsGetTheSameAnswer() throws Exception {
    FhirValidation fresh = fresh();
    List<Issue> expected = ALONE.validate(bundle(finding())).issues();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Issue>> task = () -> fresh.validate(bundle(finding())).issues();
      List<Future<List<Issue>>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(threads.submit(task));
      }
      for (Future<List<Issue>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void asksNobodyOnTheNetwork() {
    List<URI> asked = new CopyOnWriteArrayList<>();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            asked.add(uri);
          }
        });
    try {
      Observation observation = variant();
      observation.getMeta().addProfile("https://nowhere.invalid/StructureDefinition/x");
      observation.addExtension(Samples.extension("https://nowhere.invalid/StructureDefinition/y"));
      observation.setMethod(Samples.concept("https://nowhere.invalid/CodeSystem/z", "1"));
      fresh().validate(bundle(observation));
    } finally {
      ProxySelector.setDefault(before);
    }
    assertThat(asked).isEmpty();
  }
}
