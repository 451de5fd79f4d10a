package io.github.dynactin.validation;

import static io.github.dynactin.validation.Samples.concept;
import static io.github.dynactin.validation.Samples.extension;
import static io.github.dynactin.validation.Samples.observation;
import static io.github.dynactin.validation.Samples.patient;
import static io.github.dynactin.validation.Samples.quantity;
import static io.github.dynactin.validation.Samples.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.OfficialPackages;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing is put wrong in a right resource, and the report names it and nothing else. */
class WrongResourcesTest {

  /** What is put wrong, where the fault must be seen and what it must speak of. */
  record Wrong(String name, Consumer<Observation> damage, String place, String words, int count) {
    Wrong(String name, Consumer<Observation> damage, String place, String words) {
      this(name, damage, place, words, 1);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void needsPackages() {
    OfficialPackages.folder();
  }

  @Test
  void theUndamagedVariantHasNoFault() {
    ResourceReport report = validate(variant());
    assertThat(report.faults()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.checked()).containsExactly(Samples.VARIANT + "|3.0.0");
  }

  static Stream<Wrong> catalogue() {
    return Stream.of(
        new Wrong(
            "a required element is missing",
            v -> v.setStatus(null),
            "Observation",
            "Observation.status: minimum required = 1"),
        new Wrong(
            "a fixed code is another",
            v -> v.setCode(concept(Samples.LOINC, "69547-8")),
            "Observation.code",
            "69548-6"),
        new Wrong(
            "a component is there twice",
            v -> v.addComponent(v.getComponentFirstRep().copy()),
            "Observation",
            "max allowed = 1"),
        new Wrong(
            "a code is outside an enumerated value set",
            v -> v.setValue(concept(Samples.LOINC, "LA11883-8")),
            "Observation.value.ofType(CodeableConcept)",
            "LL1971-2"),
        new Wrong(
            "a code isn't in a code system that is here",
            v -> v.addCategory(concept("http://terminology.hl7.org/CodeSystem/v2-0074", "XYZ")),
            "Observation.category[2]",
            "v2-0074#aaa"), // told by its shape: it may be a person's word
        new Wrong(
            "a code system's address is misspelt",
            v -> v.setMethod(concept("https://loinc.org", "LA26398-0")),
            "Observation.method",
            "should be http://loinc.org"),
        new Wrong(
            "a unit isn't UCUM's",
            v -> v.getComponentFirstRep().setValue(quantity("1", "furlongs")),
            "Observation.component[0].value.ofType(Quantity)",
            "http://unitsofmeasure.org#aaaaaaaa"),
        new Wrong(
            "a reference leads to the wrong type",
            v -> v.setSubject(new Reference("Observation/o1")),
            "Observation.subject",
            "leads to a Observation"),
        new Wrong(
            "a reference leads to a type that only the profile forbids",
            v -> v.addDerivedFrom(new Reference("Patient/p1")),
            "Observation.derivedFrom[0]",
            "leads to a Patient"),
        new Wrong(
            "a reference leads nowhere",
            v -> v.setSubject(new Reference("Patient/p2")),
            "Observation.subject",
            "leads nowhere"),
        new Wrong(
            "a contained resource isn't there",
            v -> v.setSpecimen(new Reference("#s1")),
            "Observation.specimen",
            "#a9",
            2), // the validator says so itself, and R4's constraint ref-1 says it again
        new Wrong(
            "a contained resource is of the wrong type",
            v -> {
              Resource inner = new Specimen().setId("s1");
              v.addContained(inner);
              v.setSubject(new Reference("#s1"));
            },
            "Observation.subject",
            "Found Specimen"),
        new Wrong(
            "an extension of our own isn't defined",
            v -> v.addExtension(extension(References.OWN_BASE + "/StructureDefinition/nonsense")),
            "Observation.extension[0]",
            "nonsense"),
        new Wrong(
            "an extension of a guide that is here isn't defined",
            v -> v.addExtension(extension(Samples.GENOMICS + "StructureDefinition/nonsense")),
            "Observation.extension[0]",
            "nonsense"));
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void yieldsExactlyItsFault(Wrong wrong) {
    Observation damaged = variant();
    wrong.damage().accept(damaged);
    ResourceReport report = validate(damaged);
    assertThat(report.faults())
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.origin().file()).isEqualTo("Observation/v1"))
        .allSatisfy(fault -> assertThat(fault.origin().place()).isEqualTo(wrong.place()))
        .anySatisfy(fault -> assertThat(fault.message()).contains(wrong.words()))
        .hasSize(wrong.count());
  }

  @Test
  void aDateThatIsNoneIsAFaultThatDoesNotQuoteIt() {
    Observation dated = variant();
    String json =
        OfficialPackages.context()
            .newJsonParser()
            .encodeResourceToString(dated)
            .replace("\"status\"", "\"effectiveDateTime\":\"1987-13-45\",\"status\"");
    ResourceReport report = OfficialPackages.validation().validateJson(json);
    assertThat(report.faults()).hasSize(1);
    assertThat(report.faults().get(0).message())
        .contains("9999-99-99")
        .doesNotContain("1987-13-45");
  }

  @Test
  void wordsThatAreNotTheCodesAreAWarning() {
    Observation named = variant();
    named.getCategory().get(0).getCodingFirstRep().setDisplay("Somebody's Words");
    ResourceReport report = validate(named);
    assertThat(report.faults()).isEmpty();
    assertThat(report.warnings()).hasSize(1);
    assertThat(report.warnings().get(0).message()).doesNotContain("Somebody");
  }

  @Test
  void whatCanNotBeVerifiedIsNoFault() {
    Observation observation = observation();
    observation.setCode(concept("http://snomed.info/sct", "999999990"));
    observation.addExtension(extension("https://guide.nowhere.org/StructureDefinition/x"));
    ResourceReport report = validate(observation);
    assertThat(report.faults()).isEmpty();
    assertThat(report.unverifiable())
        .extracting(i -> i.origin().place())
        .contains("Observation.code", "Observation.extension[0]");
  }

  @Test
  void aCodeThatAPublishedGuideNamesIsVerified() {
    assertThat(validate(observation()).unverifiable()).isEmpty();
  }

  @Test
  void unitsAreVerified() {
    for (String unit : List.of("U/mL", "ng/mL", "%", "mo", "[arb'U]/mL", "1/1000000{Base}")) {
      Observation observation = observation();
      observation.setValue(quantity("1", unit));
      ResourceReport report = validate(observation);
      assertThat(report.issues()).as(unit).isEmpty();
    }
  }

  private static ResourceReport validate(Observation observation) {
    List<Resource> resources = List.of(observation, patient(), other());
    return OfficialPackages.validation().validate(resources).resources().get(0);
  }

  private static Observation other() {
    return (Observation) observation().setId("o1");
  }

  @Test
  void aPersonsWordInThePlaceOfACodeIsNotRepeated() {
    String json =
        """
        {"resourceType": "Observation", "status": "MARKERSTATUS",
         "code": {"coding": [{"system": "http://loinc.org", "code": "MARKERLOINC"}]},
         "category": [{"coding": [{"system":
           "http://terminology.hl7.org/CodeSystem/observation-category", "code": "MARKERCAT"}]}],
         "valueCodeableConcept": {"coding": [{"system": "http://example.org", "code": "MARKER X"}]}}
        """;
    ResourceReport report = OfficialPackages.validation().validateJson(json);
    assertThat(report.faults()).isNotEmpty();
    assertThat(report.issues()).noneMatch(issue -> issue.toString().contains("MARKER"));
  }
}
