package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoder gives the bytes that HAPI's gives. */
class EncoderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void ofEveryGolden() throws IOException {
    List<Path> goldens = goldens();
    assertThat(goldens).hasSizeGreaterThan(50);
    for (Path golden : goldens) {
      Bundle bundle = (Bundle) Comparison.parse(Files.readString(golden));
      checkFast(bundle, golden.toString());
      for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
        checkFast(entry.getResource(), golden.toString());
      }
    }
  }

  private static List<Path> goldens() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files.filter(file -> file.endsWith("expected.fhir.json")).sorted().toList();
    }
  }

  private static void checkFast(Resource resource, String what) {
    assertThat(Comparison.check(resource, what)).as("written the fast way: " + what).isTrue();
  }

  static Stream<Path> cases() {
    return ExampleCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ofEveryExampleCase(Path file) {
    Bundle bundle = ExampleCase.pipeline().convert(ExampleCase.read(file)).bundle();
    checkFast(bundle, file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {OfficialPackages.GENOMICS, OfficialPackages.MCODE})
  void ofEveryOfficialExample(String packageFile) {
    Map<String, Resource> examples =
        OfficialPackages.examples(packageFile).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> Comparison.parse(entry.getValue())));
    long fast =
        examples.entrySet().stream()
            .filter(entry -> Comparison.check(entry.getValue(), entry.getKey()))
            .count();
    assertThat(fast).as("of %s the fast way", examples.size()).isGreaterThan(150);
  }

  @Test
  void byManyThreadsAtOnce() throws Exception {
    RandomResources resources = new RandomResources(Comparison.CONTEXT, 99, 0);
    List<Resource> subjects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      subjects.add(resources.resource(i % 2 == 0 ? "Observation" : "Bundle", 0.4));
    }
    List<String> expected = subjects.stream().map(EncoderTest::hapi).toList();
    JsonEncoder encoder = new JsonEncoder(Comparison.CONTEXT);
    Callable<List<String>> all =
        () -> subjects.stream().map(subject -> new String(encoder.encode(subject), UTF_8)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<List<String>> result : threads.invokeAll(Collections.nCopies(32, all))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String hapi(Resource resource) {
    return new String(Comparison.hapi(resource).getBytes(UTF_8), UTF_8);
  }

  @Test
  void changesNothingInTheResource() {
    Bundle bundle = ExampleCase.converted().bundle();
    Bundle copy = bundle.copy();
    Comparison.ENCODER.encode(bundle);
    assertThat(bundle.equalsDeep(copy)).isTrue();
  }

  @Test
  void throwsWhatHapiThrows() {
    Patient patient = new Patient();
    patient.addExtension("http://example.org/a", new StringType("x"));
    patient.getExtension().get(0).addExtension("http://example.org/b", new StringType("y"));
    assertThatThrownBy(() -> Comparison.ENCODER.encode(patient))
        .isInstanceOf(DataFormatException.class);
  }

  /** A subclass may hold what its parent's definition doesn't name. */
  private static final class OwnObservation extends Observation {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void leavesSubclassesToHapi() {
    Observation own = new OwnObservation();
    own.setStatus(Observation.ObservationStatus.FINAL);
    assertThat(Comparison.check(own, "own class")).isFalse();
  }

  @Test
  void writesR4Only() {
    FhirContext other = FhirContext.forR5();
    assertThatIllegalArgumentException().isThrownBy(() -> new JsonEncoder(other));
  }
}
