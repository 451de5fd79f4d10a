package io.github.dynactin.reader.casejson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Citation;
import io.github.dynactin.model.AbsenceReason;
import io.github.dynactin.model.AbsentTime;
import io.github.dynactin.model.Age;
import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.DateInterval;
import io.github.dynactin.model.Disease;
import io.github.dynactin.model.Fact;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.Immunostain;
import io.github.dynactin.model.LaboratoryTest;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.PartialDate;
import io.github.dynactin.model.ProgressionFreeSurvival;
import io.github.dynactin.model.Quantity;
import io.github.dynactin.model.ResponseAssessment;
import io.github.dynactin.model.SerialChange;
import io.github.dynactin.model.Sex;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.SystemicTherapy;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.model.TimeElement;
import io.github.dynactin.model.VitalStatus;
import io.github.dynactin.model.Wording;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.terminology.Coding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first case is read whole. */
class ExampleCaseTest {
  private final ReadCase read = Cases.read(Json.EXAMPLE);
  private final OncologyCase dctn1 = read.oncologyCase().orElseThrow();

  private <T extends Fact> T fact(Class<T> type, String id) {
    return dctn1.facts().filter(f -> f.id().equals(id)).map(type::cast).findFirst().orElseThrow();
  }

  @Test
  void hasNothingToSayAboutIt() {
    assertThat(read.issues()).isEmpty();
    assertThat(dctn1.origin().toString()).isEqualTo(Json.EXAMPLE.toString());
  }

  @Test
  void readsEveryFact() {
    assertThat(dctn1.phenotypicFeatures()).hasSize(6);
    assertThat(dctn1.diseases()).hasSize(16);
    assertThat(dctn1.biosamples()).hasSize(6);
    assertThat(dctn1.assays()).hasSize(2);
    assertThat(dctn1.findings()).hasSize(5);
    assertThat(dctn1.measurements()).hasSize(23);
    assertThat(dctn1.imagingStudies()).hasSize(7);
    assertThat(dctn1.medicalActions()).hasSize(7);
    assertThat(dctn1.diseaseAssessments()).hasSize(10);
  }

  @Test
  void readsThePatient() {
    assertThat(dctn1.individual().sex()).isEqualTo(Sex.FEMALE);
    assertThat(dctn1.individual().dateOfBirth()).isEqualTo(TimeElement.UNKNOWN);
    VitalStatus status = dctn1.individual().vitalStatus();
    assertThat(status.status()).isEqualTo(VitalStatus.Status.DECEASED);
    assertThat(status.timeOfDeath()).isEqualTo(new AbsentTime(AbsenceReason.UNKNOWN));
    assertThat(status.causeOfDeath().orElseThrow().codings())
        .containsExactly(
            Coding.of("http://snomed.info/sct", "74474003", "Gastrointestinal hemorrhage"));
  }

  @Test
  void keepsWhereAFactWasRead() {
    Disease disease = fact(Disease.class, "gastric-adenocarcinoma");
    assertThat(disease.origin().place()).isEqualTo("/diseases/0");
    assertThat(disease.origin().citation())
        .contains(
            new Citation(
                Optional.of("Abstract; Case presentation; Discussion"),
                Optional.of("1, 18, 63"),
                Optional.empty()));
    assertThat(disease.staging().orElseThrow().origin().place()).isEqualTo("/diseases/0/staging");
    assertThat(dctn1.imagingStudies().get(0).findings().get(0).origin().citation())
        .as("a part without a source of its own stands where the whole stands")
        .isEqualTo(dctn1.imagingStudies().get(0).origin().citation());
  }

  @Test
  void readsTimesNoMoreExactlyThanStated() {
    assertThat(dctn1.phenotypicFeatures().get(0).onset()).isEqualTo(PartialDate.parse("2022-08"));
    assertThat(fact(Disease.class, "gastric-adenocarcinoma").onset()).isEqualTo(new Age(58));
    assertThat(fact(Biosample.class, "blood").timeOfCollection()).isEqualTo(TimeElement.UNKNOWN);
    assertThat(fact(SystemicTherapy.class, "alectinib").context().time())
        .isEqualTo(
            new DateInterval(Optional.of(PartialDate.parse("2023-05-03")), Optional.empty()));
  }

  @Test
  void readsFindings() {
    GeneFusion fusion = fact(GeneFusion.class, "tissue-fusion");
    assertThat(fusion.order()).isEqualTo(GeneFusion.PartnerOrder.FIVE_PRIME_FIRST);
    assertThat(fusion.changeKey()).isEqualTo("fusion/DCTN1:E19::ALK:E20");
    assertThat(fusion.partners().get(1).genes().get(0).hgncId()).contains("HGNC:427");
    assertThat(fusion.context().implications().get(0).origin().place())
        .isEqualTo("/findings/0/therapeuticImplications/0");
    GeneFusion lost = fact(GeneFusion.class, "ctdna-fusion");
    assertThat(lost.context().result()).isEqualTo(TestResult.ABSENT);
    assertThat(lost.context().serialChange())
        .contains(new SerialChange(SerialChange.Trend.LOST, Optional.of("tissue-fusion")));
    SmallVariant atm = fact(SmallVariant.class, "tissue-atm");
    assertThat(atm.change().hgvs().protein().orElseThrow().change()).isEqualTo("p.(Glu1724Ter)");
    assertThat(atm.consequences().get(0).codings().get(0).code()).isEqualTo("SO:0001587");
    CopyNumberAlteration kras = fact(CopyNumberAlteration.class, "ctdna-kras");
    assertThat(kras.copies().total()).isEmpty();
  }

  @Test
  void readsValuesWithTheirDigits() {
    LaboratoryTest cea = fact(LaboratoryTest.class, "cea-2022-08");
    assertThat(((Quantity) cea.value()).value()).isEqualTo("323.26");
    assertThat(fact(LaboratoryTest.class, "cea-2024-01").value())
        .isEqualTo(new Wording("marked surge"));
    Immunostain ki67 = fact(Immunostain.class, "ihc-ki67");
    assertThat(ki67.positiveCells().orElseThrow()).isEqualTo("40");
    assertThat(ki67.biosampleId()).contains("biopsies");
    ProgressionFreeSurvival pfs = fact(ProgressionFreeSurvival.class, "pfs-alectinib");
    assertThat(pfs.duration().value()).hasToString("11.5 months");
    assertThat(pfs.duration().isDerived()).isFalse();
  }

  @Test
  void readsTherapiesAndResponses() {
    SystemicTherapy first = fact(SystemicTherapy.class, "first-line");
    assertThat(first.cycles()).hasValue(5);
    assertThat(first.agents()).hasSize(3);
    assertThat(first.agents().get(2).agent()).isEqualTo(Concept.text("sintilimab"));
    assertThat(first.context().treatmentTarget()).contains("gastric-adenocarcinoma");
    ResponseAssessment best = fact(ResponseAssessment.class, "response-alectinib");
    assertThat(best.best()).isTrue();
    assertThat(best.category()).contains(ResponseAssessment.Category.PARTIAL_RESPONSE);
    assertThat(best.therapyId()).contains("alectinib");
    assertThat(dctn1.metaData().externalReferences()).hasSize(1);
    assertThat(List.of(dctn1.metaData().created().orElseThrow().toString()))
        .containsExactly("2026-11-23T12:00Z");
  }
}
