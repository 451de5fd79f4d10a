package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.ExampleCase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  private static final String PATIENT =
      "{\"resourceType\": \"Patient\", \"id\": \"p1\", \"birthDate\": \"1964\"}";
  private static final String WRONG = PATIENT.replace("1964", Broken.VALUE);

  @TempDir private Path folder = Path.of("");

  @Test
  void checksABundleAndCountsWhatItFound() throws IOException {
    Path bundle = folder.resolve("bundle.json");
    Ran.dynactin("convert", ExampleCase.FIRST, "-o", bundle);
    Ran ran = Ran.dynactin("validate", bundle);
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .containsPattern("bundle.json: \\d+ resources, \\d+ profile checks, 0 faults, ")
        .contains(" codes that can't be verified here");
  }

  @Test
  void checksOneResource() throws IOException {
    Ran right = Ran.dynactin("validate", file("right.json", PATIENT));
    assertThat(right.code()).isZero();
    assertThat(right.out()).contains("1 resource, 0 profile checks, 0 faults");
  }

  @Test
  void namesThePlaceOfAFaultAndKeepsTheValueToItself() throws IOException {
    Ran wrong = Ran.dynactin("validate", file("wrong.json", WRONG));
    assertThat(wrong.code()).isEqualTo(65);
    assertThat(wrong.out()).contains("Patient/p1", "birthDate", ", 1 fault,");
    assertThat(wrong.out() + wrong.err()).doesNotContain(Broken.VALUE);
  }

  @Test
  void checksWhatBecomesOfACaseAndGoesOnAfterAFault() throws IOException {
    Path small =
        file(
            "case.json",
            """
            {"dynactinCase": 1, "id": "small", "subject": {"id": "p1", "sex": "FEMALE"}}
            """);
    Ran ran = Ran.dynactin("validate", file("wrong.json", WRONG), Broken.in(folder), small);
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.out())
        .contains("wrong.json: 1 resource", Broken.PLACE)
        .containsPattern("case.json: \\d+ resource");
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(PATIENT.getBytes(UTF_8)));
    try {
      assertThat(Ran.dynactin("validate", "-").out()).contains("standard input: 1 resource");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void saysWhyAFileIsNeither() throws IOException {
    Ran ran =
        Ran.dynactin(
            "validate",
            file("garbage.json", "\"resourceType\" " + Broken.VALUE),
            file("prose.txt", "Dear colleague"),
            folder,
            folder.resolve("absent.json"));
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.out())
        .contains("Not FHIR JSON", "no reader knows this input", "this is a folder", "no such file")
        .doesNotContain(Broken.VALUE, "colleague");
  }

  @Test
  void wantsTheFolderOfPackagesToBeThere() {
    Ran ran = Ran.dynactin("validate", "--packages", folder.resolve("no"), ExampleCase.FIRST);
    assertThat(ran.code()).isEqualTo(78);
    assertThat(ran.err()).contains("--packages: there is no folder");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }
}
