package io.github.dynactin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTextTest {
  private static final KnownText KNOWN = KnownText.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sintilimab",
        "XELOX plus sintilimab",
        "gastric adenocarcinoma",
        "DCTN1::ALK fusion",
        "DCTN1–ALK fusion",
        "STK11 NP_000446.1:p.E1724*",
        "NM_000455.4:c.734+1G>T",
        "p.(Glu1724Ter)",
        "EGFR exon 19 deletion",
        "chr2:74605296",
        "1000 mg/m2 twice daily",
        "Dose: 30 Gy in 10 fractions",
        "cT4a",
        "pT2N0",
        "IV",
        "IIIB",
        "2+",
        "40%",
        "L2-L4",
        "10th thoracic vertebra",
        "AJCC 8",
        "Ki-67",
        "ALK (D5F3)",
        "nab-paclitaxel"
      })
  void clinicalTextsStay(String text) {
    assertThat(KNOWN.knows(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "Anna",
        "stomach cancer of Mrs Smith",
        "Note: well borne",
        "2022-09-08",
        "on 8 September",
        "in 2022",
        "1961",
        "12345678",
        "079 123 45 67",
        "12-05-61",
        "12/05/61",
        "1 2 3 4 5 6 7",
        "alk.mueller@example.org",
        "ALK Mueller",
        "NM_Mueller:c.1A>T",
        "MRN 4711",
        "4711",
        "stomach\u0000Anna",
        "Zürich"
      })
  void whatMayBeAPersonsDoesnt(String text) {
    assertThat(KNOWN.knows(text)).isFalse();
  }

  @Test
  void aSiteMayVouchForTextsOfItsOwn() {
    KnownText more = KNOWN.with(List.of("Rucksackurin", " ", "Study arm B"));
    assertThat(more.knows("rucksackurin")).isTrue();
    assertThat(more.knows("study arm b ")).isTrue();
    assertThat(more.knows("study arm c")).isFalse();
    assertThat(more.knows(" ")).isFalse();
    assertThat(KNOWN.knows("rucksackurin")).isFalse();
  }

  @Test
  void codesHaveTheFormOfTheirSystem() {
    KnownCodes codes = new KnownCodes();
    assertThat(codes.has("http://snomed.info/sct", "408647009")).isTrue();
    assertThat(codes.has("http://snomed.info/sct", "12345678")).isFalse();
    assertThat(codes.has("http://loinc.org", "2039-6")).isTrue();
    assertThat(codes.has("http://loinc.org", "Mueller-1")).isFalse();
    assertThat(codes.has("http://terminology.hl7.org/CodeSystem/v2-0487", "TISS")).isTrue();
    assertThat(codes.has("http://terminology.hl7.org/CodeSystem/v2-0487", "MEIER")).isFalse();
    assertThat(codes.has("http://varnomen.hgvs.org", "NM_000455.4:c.734+1G>T")).isTrue();
    assertThat(codes.has("http://varnomen.hgvs.org", "NM_Anna:c.734+1G>T")).isFalse();
    assertThat(codes.has("http://clinicaltrials.gov", "NCT01548144")).isFalse();
    assertThat(codes.has("urn:anna", "1")).isFalse();
  }
}
