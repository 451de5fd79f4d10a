package io.github.dynactin.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import java.util.List;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever is in a resource of whatever type, the bytes are HAPI's. */
class RandomResourcesTest {
  private static final List<String> OURS =
      List.of(
          "Patient",
          "Condition",
          "Observation",
          "Specimen",
          "Procedure",
          "MedicationStatement",
          "DiagnosticReport",
          "Provenance",
          "Bundle");

  @ParameterizedTest
  @FieldSource("OURS")
  void ofOurTypes(String type) {
    RandomResources resources = new RandomResources(Comparison.CONTEXT, 20261123, 0);
    int fast = 0;
    for (int i = 0; i < 300; i++) {
      Resource resource = resources.resource(type, i % 10 / 10.0);
      fast += Comparison.check(resource, type + " " + i) ? 1 : 0;
    }
    assertThat(fast).as("written the fast way").isEqualTo(300);
  }

  /** A new HAPI may know more children of a type: none may be left out in silence. */
  @ParameterizedTest
  @FieldSource("OURS")
  void withEachChildAlone(String type) {
    RandomResources resources = new RandomResources(Comparison.CONTEXT, 5, 0);
    for (BaseRuntimeChildDefinition child :
        Comparison.CONTEXT.getResourceDefinition(type).getChildrenAndExtension()) {
      for (int i = 0; i < 10; i++) {
        Resource resource = resources.withOnly(type, child);
        assertThat(Comparison.check(resource, type + "." + child.getElementName())).isTrue();
      }
    }
  }

  @Test
  void withWhatIsLeftToHapi() {
    RandomResources resources = new RandomResources(Comparison.CONTEXT, 42, 15);
    int left = 0;
    for (int i = 0; i < 1500; i++) {
      String type = OURS.get(i % OURS.size());
      left += Comparison.check(resources.resource(type, i % 7 / 10.0), type + " " + i) ? 0 : 1;
    }
    assertThat(left).as("left to HAPI").isBetween(100, 1400);
  }

  @Test
  void ofEveryType() {
    RandomResources resources = new RandomResources(Comparison.CONTEXT, 7, 1);
    for (String type : new TreeSet<>(Comparison.CONTEXT.getResourceTypes())) {
      for (int i = 0; i < 6; i++) {
        Comparison.check(resources.resource(type, 0.15 * (i + 1)), type + " " + i);
      }
    }
  }
}
