package io.github.dynactin.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What each test said of each change, and what it didn't. */
class FindingsMatrixTest {
  private static String gain(String id, String assay, String gene, String result, String more) {
    return """
        {"id": "%s", "type": "COPY_NUMBER_ALTERATION", "assay": "%s", "result": "%s",
         "gene": {"symbol": "%s"}, "change": "AMPLIFICATION"%s}"""
        .formatted(id, assay, result, gene, more);
  }

  private static String assay(String id, String more) {
    return "{\"id\": \"%s\", \"method\": \"%s\", \"biosamples\": [\"s\"]%s}"
        .formatted(id, id, more);
  }

  private static OncologyCase of(List<String> assays, List<String> findings) {
    String json =
        """
        {"dynactinCase": 1, "id": "c", "subject": {"id": "p", "sex": "FEMALE"},
         "biosamples": [{"id": "s", "sampleType": "tissue"}],
         "assays": [%s], "findings": [%s]}"""
            .formatted(String.join(",", assays), String.join(",", findings));
    return Reports.read(Source.of("c.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Document drawn(OncologyCase oncologyCase) {
    StringBuilder out = new StringBuilder();
    FindingsSection.of(oncologyCase).writeTo(out);
    return Pages.parse(out.toString());
  }

  private static List<String> results(OncologyCase oncologyCase) {
    return Pages.ofClass(drawn(oncologyCase), "result").stream()
        .map(result -> result.getTextContent().replaceFirst("^[●○◌] ", ""))
        .toList();
  }

  @Test
  void theFirstCaseLosesItsFusionAndGainsKras() {
    OncologyCase first = Reports.firstCase();
    FindingsMatrix matrix = FindingsMatrix.of(first);
    assertThat(matrix.changes().stream().map(FindingsMatrix.Change::label))
        .containsExactly(
            "DCTN1::ALK fusion", "ATM p.E1724*", "CDK6 amplification", "KRAS amplification");
    assertThat(results(first))
        .containsExactly(
            "present",
            "absent",
            "present",
            "not reported",
            "present",
            "not reported",
            "not reported",
            "present");
    Document page = drawn(first);
    assertThat(Pages.ofClass(page, "lost")).hasSize(1);
    assertThat(Pages.ofClass(page, "new")).hasSize(1);
    assertThat(Pages.words(page))
        .contains("ctDNA · Whole blood · date not stated", "Presumed responsive · alectinib: ");
  }

  @Test
  void assaysStandInTimeOrderThoseWithoutDateLast() {
    OncologyCase oncologyCase =
        of(
            List.of(
                assay("undated", ""),
                assay("late", ", \"completed\": \"2023-04-14\""),
                assay("early", ", \"completed\": \"2022\"")),
            List.of(gain("f", "late", "KRAS", "PRESENT", "")));
    assertThat(FindingsMatrix.of(oncologyCase).assays())
        .extracting(assay -> assay.id())
        .containsExactly("early", "late", "undated");
    assertThat(results(oncologyCase)).containsExactly("not reported", "present", "not reported");
  }

  @Test
  void tellsAbsentFromNoCallIndeterminateAndSilence() {
    OncologyCase oncologyCase =
        of(
            List.of(assay("a", ""), assay("b", "")),
            List.of(
                gain("f1", "a", "KRAS", "ABSENT", ""),
                gain("f2", "b", "KRAS", "NO_CALL", ""),
                gain("f3", "a", "MET", "INDETERMINATE", "")));
    assertThat(results(oncologyCase))
        .containsExactly("absent", "no call", "indeterminate", "not reported");
  }

  @Test
  void joinsTheSameChangeWithoutALink() {
    OncologyCase oncologyCase =
        of(
            List.of(assay("a", ""), assay("b", "")),
            List.of(
                gain("f1", "a", "KRAS", "PRESENT", ""),
                gain(
                    "f2",
                    "b",
                    "KRAS",
                    "PRESENT",
                    ", \"serialChange\": {\"trend\": \"PERSISTENT\"}")));
    assertThat(FindingsMatrix.of(oncologyCase).changes()).hasSize(1);
    assertThat(Pages.ofClass(drawn(oncologyCase), "persistent")).hasSize(1);
  }
}
