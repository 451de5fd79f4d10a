package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.FakeServer;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.Reply;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in a set-up that is right, and in some that aren't. */
class DoctorCommandTest {
  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"one\", \"subject\": {\"id\": \"p\", \"sex\": \"FEMALE\"}}";

  @TempDir private Path folder = Path.of("");
  private final ModelServer model = ModelServer.strict();
  private final ModelHttp http;

  DoctorCommandTest() throws IOException {
    http = new ModelHttp(model);
  }

  @BeforeEach
  void setUp() throws IOException {
    Files.createDirectory(folder.resolve("cases"));
    Files.writeString(folder.resolve("cases/one.json"), CASE, UTF_8);
    PrivateFiles.write(folder.resolve("id.key"), "a key of thirty-two bytes or more");
  }

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void aRightSetUpIsSaidToBeAndNothingIsChanged() throws IOException {
    Path config = config(http.base(), "");
    List<Path> before = files();
    Ran doctor = Ran.dynactin("doctor", "--config", config);
    assertThat(doctor.code()).as(doctor.out() + doctor.err()).isZero();
    assertThat(doctor.out())
        .contains("ok    key", "ok    source", "ok    journal", "ok    server", "ok    clock")
        .contains(
            "it speaks FHIR R4", "will be made by the first run", "the first case can be read")
        .doesNotContain("fail");
    assertThat(files()).isEqualTo(before);
    assertThat(model.writes()).isZero();
    assertThat(Ran.dynactin("export", "--config", config, "--retry-timeout", "0s").code()).isZero();
    Ran again = Ran.dynactin("doctor", "--config", config);
    assertThat(again.out()).contains("knows 1 case");
    assertThat(again.code()).isZero();
  }

  @Test
  void theReportIsForMachines() throws IOException {
    Path config = config(http.base(), "report: {file: night.json}\n");
    Path file = folder.resolve("doctor.json");
    assertThat(Ran.dynactin("doctor", "--config", config, "--report", file).code()).isZero();
    assertThat(folder.resolve("night.json")).as("the job's own").doesNotExist();
    JsonNode report = Json.parse(Files.readString(file));
    assertThat(report.path("exitCode").asInt(-1)).isZero();
    assertThat(report.path("checks").findValuesAsText("what"))
        .contains("configuration", "key", "packages", "source", "journal", "server", "disk");
  }

  @Test
  void whatIsWrongIsToldEachWithWhatToDo() throws IOException {
    Files.delete(folder.resolve("cases/one.json"));
    Files.delete(folder.resolve("id.key"));
    http.close();
    Ran doctor = Ran.dynactin("doctor", "--config", config(http.base(), ""));
    assertThat(doctor.code()).isEqualTo(78);
    assertThat(doctor.out()).contains("fail  key", "fail  server", "the file can't be read");
  }

  @Test
  void aServerThatIsGoneOrLetsNobodyInDecidesTheCode() throws IOException {
    try (FakeServer fake = new FakeServer()) {
      fake.reading = answer -> Reply.json(401, "{}");
      Ran doctor = Ran.dynactin("doctor", "--config", config(fake.base(), ""));
      assertThat(doctor.code()).as(doctor.out()).isIn(77, 78);
      assertThat(doctor.out()).contains("fail  server");
    }
    http.close();
    assertThat(Ran.dynactin("doctor", "--config", config(http.base(), "")).code()).isEqualTo(69);
  }

  @Test
  void anotherKeyThanTheJournalsIsFoundOut() throws IOException {
    Path config = config(http.base(), "");
    assertThat(Ran.dynactin("export", "--config", config).code()).isZero();
    PrivateFiles.write(folder.resolve("id.key"), "another key of thirty-two bytes");
    Ran doctor = Ran.dynactin("doctor", "--config", config);
    assertThat(doctor.code()).isEqualTo(78);
    assertThat(doctor.out()).contains("fail  journal", "another key");
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws IOException {
    folder.resolve("id.key").toFile().setReadable(true, false);
    Ran doctor = Ran.dynactin("doctor", "--config", config(http.base(), ""));
    assertThat(doctor.code()).as(doctor.out()).isEqualTo(78);
    assertThat(doctor.out()).contains("fail", "--key", "chmod 600");
  }

  @Test
  void anEmptySourceDeservesALook() throws IOException {
    Files.delete(folder.resolve("cases/one.json"));
    Files.writeString(folder.resolve("cases/notes.txt"), "x", UTF_8);
    Ran doctor = Ran.dynactin("doctor", "--config", config(http.base(), ""));
    assertThat(doctor.code()).as(doctor.out()).isZero();
    assertThat(doctor.out()).contains("1 file passed over", "no case");
  }

  private Path config(Object server, String more) throws IOException {
    String yaml =
        """
        source:
          files: [cases]
        target:
          url: %s
          timeout: 20
        ids:
          key-file: id.key
        delivery:
          journal: journal
        """;
    return Files.writeString(folder.resolve("export.yaml"), yaml.formatted(server) + more, UTF_8);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }
}
