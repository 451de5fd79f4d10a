package io.github.dynactin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.ExampleCase;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.Test;

/** The ten facts of the first case that a naive exporter gets wrong. */
class TenTrapsTest {
  private final ConvertedCase converted = ExampleCase.converted();
  private final String json = ExampleCase.pipeline().json(converted.bundle());

  @Test
  void trap1NoProgressionIsDatedFromALengthOfTime() {
    assertThat(json).doesNotContain("2024-04");
    Observation survival = observation("Progression-free survival");
    assertThat(survival.getValueQuantity().getValue()).isEqualByComparingTo("11.5");
    assertThat(survival.hasEffective()).isFalse();
  }

  @Test
  void trap2CarcinomaAndAdenocarcinomaAreTwoAssertions() {
    assertThat(all(Condition.class).map(c -> c.getCode().getText()))
        .contains("poorly differentiated carcinoma", "gastric adenocarcinoma");
    assertThat(json).doesNotContain("poorly differentiated adenocarcinoma");
  }

  @Test
  void trap3TheBiopsysDateIsNotTheTestsAndItsSiteIsNotGuessed() {
    Procedure study =
        all(Procedure.class)
            .filter(p -> "hybrid-capture next-generation sequencing".equals(p.getCode().getText()))
            .filter(p -> !p.getExtension().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(study.getPerformedDateTimeType().getValueAsString()).isEqualTo("2023-04-14");
    DiagnosticReport report =
        all(DiagnosticReport.class)
            .filter(r -> r.getEffectiveDateTimeType().hasValue())
            .findFirst()
            .orElseThrow();
    assertThat(report.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2022-09-08");
    Specimen block = all(Specimen.class).filter(Specimen::hasProcessing).findFirst().orElseThrow();
    assertThat(report.getSpecimenFirstRep().getReference()).endsWith(block.getIdPart());
    assertThat(block.getCollection().getBodySite().getCodingFirstRep().getCode())
        .as("stomach, not fundus, angle or oesophagus")
        .isEqualTo("69695003");
  }

  @Test
  void trap4TheStainsResultHasNoDate() {
    Observation alk = coded("47303-3");
    assertThat(alk.getEffectiveDateTimeType().hasValue()).isFalse();
    assertThat(alk.getSpecimen().hasReference()).isTrue();
  }

  @Test
  void trap5ALostFusionIsANegativeResultAndNothingElseIs() {
    List<Observation> absent =
        all(Observation.class)
            .filter(o -> o.getCode().getCodingFirstRep().getCode() != null)
            .filter(o -> o.getCode().getCodingFirstRep().getCode().equals("69548-6"))
            .filter(
                o -> o.getValueCodeableConcept().getCodingFirstRep().getCode().equals("LA9634-2"))
            .toList();
    assertThat(absent).hasSize(1);
    assertThat(genes(absent.get(0))).containsExactly("HGNC:2711", "HGNC:427");
    assertThat(absent.get(0).getEffectiveDateTimeType().hasValue()).isFalse();
  }

  @Test
  void trap6AnAmplificationIsACopyNumberGainWithoutANumber() {
    Observation kras =
        all(Observation.class)
            .filter(o -> genes(o).contains("HGNC:6407"))
            .findFirst()
            .orElseThrow();
    assertThat(codes(kras)).contains("SO:0001742").doesNotContain("48004-6", "48005-3", "82155-3");
  }

  @Test
  void trap7CertaintyStaysWhatItWas() {
    assertThat(
            all(Condition.class)
                .filter(c -> c.getCode().getText().startsWith("suspected"))
                .map(c -> c.getVerificationStatus().getCodingFirstRep().getCode()))
        .containsExactly("provisional");
    assertThat(
            all(Condition.class)
                .filter(c -> c.getMeta().getProfile().get(0).getValue().contains("secondary"))
                .filter(
                    c ->
                        c.getVerificationStatus().getCodingFirstRep().getCode().equals("confirmed"))
                .map(c -> c.getBodySiteFirstRep().getText()))
        .as("only L3 is called a metastasis without a word of doubt")
        .containsExactly("third lumbar vertebra");
    assertThat(all(Condition.class).map(c -> c.getCode().getText()))
        .noneMatch(text -> text.contains("mediastinal"));
  }

  @Test
  void trap8ThereIsNoMetastasisOfTheLiver() {
    assertThat(json.toLowerCase(Locale.ROOT)).doesNotContain("liver", "hepatic");
  }

  @Test
  void trap9UnknownIsNotZero() {
    assertThat(all(MedicationStatement.class)).noneMatch(MedicationStatement::hasDosage);
    assertThat(all(Procedure.class).filter(Procedure::hasUsedCode)).noneMatch(Procedure::hasNote);
    assertThat(json).doesNotContain("\"value\": 0,", "\"value\": 0\n");
    assertThat(
            all(MedicationStatement.class)
                .filter(m -> m.getMedicationCodeableConcept().getText() != null)
                .filter(m -> m.getMedicationCodeableConcept().getText().equals("bisphosphonate"))
                .map(m -> m.getMedicationCodeableConcept().getCodingFirstRep().getCode()))
        .as("the class, not a drug of the class")
        .containsExactly("M05BA");
  }

  @Test
  void trap10ABoneScanIsImagingAndNoMore() {
    Observation scan = observation("whole-body bone CT scan");
    assertThat(scan.getCode().getCoding()).extracting(Coding::getCode).containsExactly("363679005");
  }

  private <R extends Resource> Stream<R> all(Class<R> type) {
    return converted.mapped().resources().stream().filter(type::isInstance).map(type::cast);
  }

  private Observation observation(String text) {
    return all(Observation.class)
        .filter(o -> text.equals(o.getCode().getText()))
        .findFirst()
        .orElseThrow();
  }

  private Observation coded(String code) {
    return all(Observation.class)
        .filter(o -> code.equals(o.getCode().getCodingFirstRep().getCode()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> genes(Observation observation) {
    return observation.getComponent().stream()
        .filter(c -> "48018-6".equals(c.getCode().getCodingFirstRep().getCode()))
        .map(c -> c.getValueCodeableConcept().getCodingFirstRep().getCode())
        .toList();
  }

  private static List<String> codes(Observation observation) {
    return observation.getComponent().stream()
        .flatMap(
            c ->
                Stream.of(
                    c.getCode().getCodingFirstRep().getCode(),
                    c.hasValueCodeableConcept()
                        ? c.getValueCodeableConcept().getCodingFirstRep().getCode()
                        : ""))
        .filter(Objects::nonNull)
        .toList();
  }
}
