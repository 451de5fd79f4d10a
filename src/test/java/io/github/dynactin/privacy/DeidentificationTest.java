package io.github.dynactin.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.terminology.Confidentiality;
import io.github.dynactin.testing.ExampleCase;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeidentificationTest {
  private static final String ANNA = "Anna";
  private static final String PATIENT = "d" + "0".repeat(40);
  private static final String OTHER = "d" + "1".repeat(40);
  private static final PrivacySettings ALL = PrivacySettings.deidentified();

  @Test
  void leavesWhatItWasGivenAsItWas() {
    List<Resource> given = PrivateCases.mapped(ExampleCase.FIRST);
    List<String> before = given.stream().map(PrivateCases::json).toList();
    apply(ALL, given);
    assertThat(given.stream().map(PrivateCases::json)).isEqualTo(before);
  }

  @Test
  void saysTheSameEachTime() {
    List<Resource> given = PrivateCases.mapped(ExampleCase.FIRST);
    assertThat(apply(ALL, given).resources().stream().map(PrivateCases::json))
        .isEqualTo(apply(ALL, given).resources().stream().map(PrivateCases::json).toList());
  }

  @Test
  void makesOtherPseudonymsWithAnotherKey() {
    Patient patient = patient();
    Deidentification other =
        new Deidentification(ALL, PrivacyKey.of("another key for tests".getBytes(UTF_8), ""));
    String one = ((Patient) only(apply(ALL, List.of(patient)))).getIdentifierFirstRep().getValue();
    String two =
        ((Patient) only(other.apply(PATIENT, List.of(patient)))).getIdentifierFirstRep().getValue();
    assertThat(one).matches("p[0-9a-f]{40}").isNotEqualTo(two);
    assertThat(PrivateCases.deidentification(ALL).caseKey("c"))
        .matches("c[0-9a-f]{40}")
        .isNotEqualTo(other.caseKey("c"));
  }

  @Test
  void removesWhateverIsNotOnTheList() {
    Patient patient = patient();
    patient.addAddress().setCity(ANNA);
    patient.addTelecom().setValue(ANNA);
    patient.addContact().getName().setFamily(ANNA);
    patient.addPhoto(new Attachment().setTitle(ANNA).setUrl("http://" + ANNA));
    patient.addName().setFamily(ANNA);
    patient.getMaritalStatus().setText(ANNA);
    patient.getMeta().setSource("urn:" + ANNA).addTag().setCode(ANNA);
    patient.setLanguage(ANNA);
    patient.setImplicitRules("urn:" + ANNA);
    patient.addExtension("urn:x", new StringType(ANNA));
    patient.getGenderElement().addExtension("urn:x", new StringType(ANNA));
    patient.getIdentifierFirstRep().getAssigner().setDisplay(ANNA);
    patient.getIdentifierFirstRep().setId(ANNA);
    patient.addGeneralPractitioner().setDisplay(ANNA);
    Resource left = only(apply(ALL, List.of(patient)));
    assertThat(PrivateCases.json(left)).doesNotContain(ANNA).contains("\"masked\"");
  }

  @Test
  void masksWordsInEveryPlaceThatStays() {
    Observation observation = observation();
    observation.getCode().setText(ANNA).addCoding(new Coding("urn:" + ANNA, ANNA, ANNA));
    observation.setValue(new StringType(ANNA));
    observation.addNote().setText(ANNA);
    observation
        .getMethod()
        .addCoding()
        .setSystem("http://loinc.org")
        .setCode("1-8")
        .setDisplay(ANNA);
    observation.addComponent().setValue(new StringType("pain of " + ANNA));
    observation.setSpecimen(new Reference("http://" + ANNA + "/Specimen/1").setDisplay(ANNA));
    observation.addDerivedFrom(new Reference("Observation/" + ANNA));
    observation.getValueStringType().addExtension("urn:x", new StringType(ANNA));
    DeidentifiedCase done = apply(ALL, List.of(patient(), observation));
    assertThat(PrivateCases.json(done.resources().get(1))).doesNotContain(ANNA);
    assertThat(done.issues()).extracting("code").containsOnly(IssueCode.TEXT_MASKED);
    assertThat(done.issues().toString()).doesNotContain(ANNA).contains("Observation.value");
  }

  @Test
  void refusesWhatItCannotTreat() {
    Observation changed = observation();
    changed.addModifierExtension(new Extension("urn:x", new StringType(ANNA)));
    assertRefused(List.of(patient(), changed));
    Observation foreign = observation();
    foreign.setId("MRN-4711");
    assertRefused(List.of(patient(), foreign));
    Observation another = observation();
    another.setSubject(new Reference("Patient/" + OTHER));
    assertRefused(List.of(patient(), another));
    assertRefused(List.of(observation().setSubject(null)));
    Observation labelled = observation();
    labelled.getMeta().addSecurity().setCode(ANNA);
    assertRefused(List.of(patient(), labelled));
  }

  @Test
  void treatsContainedResourcesAndTheirReferences() {
    Observation observation = observation();
    Specimen specimen = new Specimen();
    specimen.setId(ANNA);
    specimen.getType().setText(ANNA);
    specimen.setReceivedTimeElement(new DateTimeType("2022-09-08"));
    observation.addContained(specimen);
    observation.setSpecimen(new Reference("#" + ANNA));
    Resource left = apply(ALL, List.of(patient(), observation)).resources().get(1);
    assertThat(PrivateCases.json(left)).doesNotContain(ANNA, "2022-09-08");
    String id = ((Observation) left).getContained().get(0).getIdElement().getIdPart();
    assertThat(((Observation) left).getSpecimen().getReference()).isEqualTo("#" + id);
  }

  @Test
  void hidesAgesOver89AndWhatTellsThem() {
    Patient patient = patient();
    patient.setBirthDateElement(new DateType("1930-05"));
    Condition young = condition(new DateTimeType("2019-01-01"), null);
    assertThat(birth(patient, young)).isPresent();
    Condition old = condition(new DateTimeType("2021-01-01"), null);
    assertThat(birth(patient, old)).isEmpty();
    Condition stated = condition(null, age(93));
    DeidentifiedCase done = apply(ALL, List.of(patient(), stated));
    Age told = ((Condition) done.resources().get(1)).getOnsetAge();
    assertThat(told.getValue()).isEqualByComparingTo("90");
    assertThat(told.getComparator().toCode()).isEqualTo(">=");
    Condition before = condition(new DateTimeType("2010-01-01"), null);
    Condition after = condition(new DateTimeType("2021-01-01"), null);
    DeidentifiedCase reached =
        apply(ALL, List.of(patient(), condition(null, age(85)), before, after));
    assertThat(((Condition) reached.resources().get(1)).getOnsetAge().hasValue()).isFalse();
    DeidentifiedCase fine = apply(ALL, List.of(patient(), condition(null, age(58)), before, after));
    assertThat(((Condition) fine.resources().get(1)).getOnsetAge().getValue()).isEqualTo("58");
  }

  @Test
  void labelsWhatItDid() {
    PrivacySettings restricted = ALL.withLabel(Confidentiality.RESTRICTED);
    Resource left = only(apply(restricted, List.of(patient())));
    assertThat(left.getMeta().getSecurity())
        .extracting(Coding::getCode)
        .containsExactly("PSEUDED", "R");
    Patient named = patient();
    named.addTelecom().setValue(ANNA);
    assertThat(only(apply(ALL, List.of(named))).getMeta().getSecurity())
        .extracting(Coding::getCode)
        .containsExactly("PSEUDED", "REDACTED");
    PrivacySettings labelOnly = PrivacySettings.off().withLabel(Confidentiality.VERY_RESTRICTED);
    Patient whole = (Patient) only(apply(labelOnly, List.of(named)));
    assertThat(whole.getTelecomFirstRep().getValue()).isEqualTo(ANNA);
    assertThat(whole.getMeta().getSecurity()).extracting(Coding::getCode).containsExactly("V");
  }

  @Test
  void eachPartMayBeLeftOut() {
    Patient patient = patient();
    patient.setBirthDateElement(new DateType("1961-05-17"));
    PrivacySettings wordsOnly = ALL.withPseudonyms(false).withDates(DatePolicy.asStated());
    Patient left = (Patient) only(apply(wordsOnly, List.of(patient)));
    assertThat(left.getIdentifierFirstRep().getValue()).isEqualTo("c/individual/" + ANNA);
    assertThat(left.getBirthDateElement().getValueAsString()).isEqualTo("1961-05-17");
    assertThat(left.getMeta().getSecurity()).isEmpty();
  }

  @Test
  void settingsThatWouldGiveThePatientAwayAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PrivacySettings(
                    false, true, DatePolicy.asStated(), KnownText.standard(), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PrivacySettings(
                    false, false, DatePolicy.standard(), KnownText.standard(), Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> DatePolicy.standard().withShift(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> PrivacyKey.of(new byte[15], ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pipeline.builder(IdKey.demo()).privacy(ALL).build());
  }

  @Test
  void aKeyHasAFingerprintThatTellsNothing() {
    KeyFingerprint print = KeyFingerprint.of(PrivacyKey.of(PrivateCases.KEY, ""));
    assertThat(print.hex()).matches("[0-9a-f]{32}");
    assertThat(KeyFingerprint.of(PrivacyKey.of(PrivateCases.KEY, "t"))).isEqualTo(print);
    assertThat(PrivateCases.pipeline(PrivacySettings.off()).keyFingerprint()).isEqualTo(print);
    byte[] other = PrivateCases.KEY.clone();
    other[0]++;
    assertThat(KeyFingerprint.of(PrivacyKey.of(other, ""))).isNotEqualTo(print);
  }

  private static Optional<String> birth(Patient patient, Condition fact) {
    Patient left = (Patient) apply(ALL, List.of(patient, fact)).resources().get(0);
    return Optional.ofNullable(left.getBirthDateElement().getValueAsString());
  }

  private static void assertRefused(List<Resource> resources) {
    DeidentifiedCase done = apply(ALL, resources);
    assertThat(done.isRefused()).isTrue();
    assertThat(done.resources()).isEmpty();
    assertThat(done.issues()).anyMatch(issue -> issue.code() == IssueCode.CANNOT_DEIDENTIFY);
    assertThat(done.issues().toString()).doesNotContain(ANNA, "4711");
  }

  private static DeidentifiedCase apply(PrivacySettings settings, List<? extends Resource> given) {
    return PrivateCases.deidentification(settings).apply(PATIENT, given);
  }

  private static Resource only(DeidentifiedCase done) {
    assertThat(done.resources()).hasSize(1);
    return done.resources().get(0);
  }

  private static Patient patient() {
    Patient patient = new Patient();
    patient.setId(PATIENT);
    patient.addIdentifier().setSystem("https://example.org/sid").setValue("c/individual/" + ANNA);
    return patient;
  }

  private static Observation observation() {
    Observation observation = new Observation();
    observation.setId("d" + "a".repeat(40));
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.setSubject(new Reference("Patient/" + PATIENT));
    return observation;
  }

  private static Condition condition(@Nullable DateTimeType recorded, @Nullable Age onset) {
    Condition condition = new Condition();
    condition.setId("d" + "b".repeat(40));
    condition.setSubject(new Reference("Patient/" + PATIENT));
    condition.setRecordedDateElement(recorded);
    condition.setOnset(onset);
    return condition;
  }

  private static Age age(int years) {
    Age age = new Age();
    age.setValue(years).setUnit("years").setSystem("http://unitsofmeasure.org").setCode("a");
    return age;
  }
}
