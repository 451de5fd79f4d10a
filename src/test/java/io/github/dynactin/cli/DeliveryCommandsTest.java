package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about deliveries together, against a model server over HTTP. */
class DeliveryCommandsTest {
  private static final String CASE =
      """
      {"dynactinCase": 1, "id": "%s", "subject": {"id": "p-%s", "sex": "%s"}}
      """;

  @TempDir private Path folder = Path.of("");
  private final ModelServer model = ModelServer.strict();
  private final ModelHttp http;

  DeliveryCommandsTest() throws IOException {
    http = new ModelHttp(model);
  }

  @BeforeEach
  void start() throws IOException {
    write("one", "FEMALE");
    write("two", "MALE");
  }

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void whatWasExportedIsVerifiedAndASecondRunWritesNothing() {
    Ran first = run("export", "one", "two");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).containsPattern("; case c[0-9a-f]{40}").contains("In all 2 cases");
    long commits = model.commits();
    assertThat(run("verify", "one", "two").code()).isZero();
    assertThat(run("export", "one", "two").code()).isZero();
    assertThat(model.commits()).isEqualTo(commits);
  }

  @Test
  void twoSourcesOnOneServerMayCallTheirCasesByTheSameNames() {
    assertThat(run("export", "one", "--tenant", "north").code()).isZero();
    assertThat(run("export", "one", "--tenant", "south").code()).isZero();
    assertThat(run("verify", "one", "--tenant", "north").code()).isZero();
    assertThat(run("verify", "one", "--tenant", "south").code()).isZero();
  }

  @Test
  void nothingOfACaseIsLeftOnThisMachineUnlessAskedFor() throws IOException {
    assertThat(run("export", "one").out()).isEmpty();
    assertThat(run("export", "one", "-o", folder.resolve("out")).out()).contains("bundle  ");
    assertThat(folder.resolve("out").resolve("one")).isDirectoryContaining("glob:**.json");
  }

  @Test
  void aDryRunSaysWhatAnExportThenDoes() throws IOException {
    assertThat(run("export", "one").code()).isZero();
    write("one", "MALE");
    long requests = model.writes();
    Ran dry = run("export", "one", "--dry-run", "-o", folder.resolve("dry"));
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out()).contains("update  Patient/").contains("/gender");
    assertThat(dry.out() + dry.err()).doesNotContain("\"male\"");
    assertThat(dry.err()).contains("update 1");
    assertThat(model.writes()).isEqualTo(requests);
    try (Stream<Path> files = Files.walk(folder.resolve("dry"))) {
      Path changes = files.filter(f -> f.endsWith("changes.json")).findFirst().orElseThrow();
      assertThat(changes).content().contains("\"female\"", "\"male\"");
    }
    assertThat(run("verify", "one").code()).isEqualTo(65);
    assertThat(run("export", "one").err()).contains("1 updated");
    assertThat(run("verify", "one").code()).isZero();
  }

  @Test
  void aCompleteInputWithdrawsWhatItDoesNotHold() {
    assertThat(run("export", "one", "two").code()).isZero();
    Ran verify = run("verify", "one");
    assertThat(verify.code()).isEqualTo(65);
    assertThat(verify.out()).contains("extra     Patient/");
    assertThat(run("verify", "one", "--partial").code()).isZero();
    assertThat(run("export", "one", "--complete", "--withdraw-limit", "0").code()).isEqualTo(65);
    Ran dry = run("export", "one", "--complete", "--dry-run");
    assertThat(dry.out()).contains("retract Patient/");
    Ran complete = run("export", "one", "--complete");
    assertThat(complete.code()).as(complete.err()).isZero();
    assertThat(complete.err()).contains("Withdrawing case c", "marked as entered in error");
    assertThat(run("verify", "one").code()).isZero();
    assertThat(run("export", "one", "--complete").err()).doesNotContain("Withdrawing");
  }

  @Test
  void nothingIsWithdrawnIfAFileCanNotBeRead() throws IOException {
    assertThat(run("export", "one", "two").code()).isZero();
    Files.writeString(folder.resolve("two.json"), "{\"dynactinCase\": 1", UTF_8);
    long commits = model.commits();
    Ran complete = run("export", "one", "two", "--complete");
    assertThat(complete.code()).isEqualTo(65);
    assertThat(complete.err()).contains("nothing was withdrawn: what couldn't be read may be one");
    assertThat(model.commits()).isEqualTo(commits);
    assertThat(run("verify", "one", "two").code()).isEqualTo(65);
  }

  @Test
  void aCaseIsWithdrawnByItsId() {
    assertThat(run("export", "one", "two").code()).isZero();
    assertThat(target("withdraw", "nobody").code()).isEqualTo(65);
    Ran withdrawn = target("withdraw", "two");
    assertThat(withdrawn.code()).as(withdrawn.err()).isZero();
    assertThat(run("verify", "one").code()).isZero();
    assertThat(target("withdraw", "no name").code()).isEqualTo(64);
  }

  @Test
  void theReportTellsOfEachCaseForMachines() throws IOException {
    Path broken = Broken.in(folder);
    Path file = folder.resolve("report.json");
    Ran ran = run("export", "one", "--report", file, broken);
    assertThat(ran.code()).isEqualTo(65);
    JsonNode report = parse(Files.readString(file));
    assertThat(Json.text(report, "outcome")).isEqualTo("incomplete");
    assertThat(report.path("exitCode").asInt()).isEqualTo(65);
    assertThat(report.path("cases")).hasSize(2);
    JsonNode first = report.path("cases").get(0);
    assertThat(Json.text(first, "key")).matches("c[0-9a-f]{40}");
    assertThat(Json.text(first, "outcome")).isEqualTo("written");
    assertThat(first.path("counts").path("created").asInt()).isPositive();
    JsonNode second = report.path("cases").get(1);
    assertThat(Json.text(second, "outcome")).isEqualTo("unreadable");
    assertThat(second.path("issues").get(0).path("place").asText()).contains(Broken.PLACE);
    assertThat(Files.readString(file) + ran.err()).doesNotContain(Broken.VALUE);
  }

  @Test
  void statusNeedsNeitherKeyNorServer() throws IOException {
    assertThat(journal("status").code()).isEqualTo(78);
    run("export", "one", "two");
    target("withdraw", "two");
    http.close();
    Ran status = journal("status", "--json");
    assertThat(status.code()).as(status.err()).isZero();
    JsonNode first = parse(status.out()).get(0);
    assertThat(first.path("cases").asInt()).isEqualTo(2);
    assertThat(first.path("withdrawn").asInt()).isEqualTo(1);
    assertThat(first.path("resources").path("verified").asInt()).isPositive();
    assertThat(first.path("resources").path("retracted").asInt()).isPositive();
    assertThat(journal("status").out()).contains("dead letters  0", "put");
  }

  @Test
  void aRefusedCaseIsADeadLetterUntilTheServerTakesIt() throws IOException {
    try (FakeServer fake = new FakeServer()) {
      fake.writing = answer -> Reply.json(422, "{\"resourceType\": \"OperationOutcome\"}");
      Ran refused = run("export", "one", "--to", fake.base());
      assertThat(refused.code()).as(refused.err()).isEqualTo(65);
      JsonNode letter = parse(journal("dlq", "list", "--json").out()).get(0);
      assertThat(Json.text(letter, "code")).isEqualTo("SERVER_REFUSED");
      String key = Json.text(letter, "key");
      assertThat(refused.err()).contains("; case " + key);
      assertThat(journal("dlq", "list").out()).startsWith(key).contains("HTTP 422");
      assertThat(journal("dlq", "show", key).out()).contains("to do");
      assertThat(journal("dlq", "show", "nothing").code()).isEqualTo(65);

      fake.writing = answer -> Reply.json(200, Json.write(answer));
      Ran replayed = run("dlq replay", "one", "two", "--to", fake.base());
      assertThat(replayed.code()).as(replayed.err()).isZero();
      assertThat(replayed.err()).contains("one.json", key).doesNotContain("In all 2");
      assertThat(journal("dlq", "list").out()).isEmpty();
    }
  }

  @Test
  void aDamagedJournalIsRefusedAndSaidToBe() throws IOException {
    run("export", "one", "two");
    Path journal;
    try (Stream<Path> files = Files.walk(folder.resolve("journal"))) {
      journal =
          files
              .filter(f -> f.endsWith("journal") && Files.isRegularFile(f))
              .findFirst()
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(journal);
    bytes[bytes.length - 500] ^= 1;
    Files.write(journal, bytes);
    Ran export = run("export", "one");
    assertThat(export.code()).isEqualTo(74);
    assertThat(export.err()).contains("damaged", "Put it aside");
    Ran status = journal("status");
    assertThat(status.code()).isEqualTo(74);
    assertThat(status.err()).contains("damaged after record");
  }

  @Test
  void anotherKeyIsRefused() throws IOException {
    run("export", "one");
    Path key = PrivateFiles.write(folder.resolve("key"), "0123456789abcdef0123456789abcdef");
    Ran ran = run("export", "one", "--key", key);
    assertThat(ran.code()).isEqualTo(78);
    assertThat(ran.err()).contains("another key", "--journal");
    assertThat(run("export", "one", "--write-mode", "conditional-create").code()).isEqualTo(78);
  }

  @Test
  void whatMakesNoSenseTogetherIsRefused() {
    assertThat(run("export", "one", "--complete", "--no-journal").code()).isEqualTo(78);
    assertThat(run("export", "one", "--withdraw-limit", "3").code()).isEqualTo(78);
    assertThat(run("export", "one", "--lanes", "0").code()).isEqualTo(64);
    assertThat(run("export", "one", "--retry-timeout", "soon").code()).isEqualTo(64);
    assertThat(run("export", "one", "--write-mode", "delete").code()).isEqualTo(64);
    assertThat(run("dlq replay", "one", "--no-journal").code()).isEqualTo(78);
  }

  @Test
  void aServerThatIsGoneCanNotBeVerified() {
    run("export", "one");
    http.close();
    assertThat(run("verify", "one").code()).isEqualTo(69);
    assertThat(run("export", "one", "--full").code()).isEqualTo(69);
  }

  private void write(String id, String sex) throws IOException {
    Files.writeString(folder.resolve(id + ".json"), CASE.formatted(id, id, sex), UTF_8);
  }

  /** A command with files; a name without a folder is a case of ours. */
  private Ran run(String command, Object... args) {
    List<Object> line = new ArrayList<>(List.of((Object[]) command.split(" ", -1)));
    for (Object arg : args) {
      line.add(arg.equals("one") || arg.equals("two") ? folder.resolve(arg + ".json") : arg);
    }
    line.addAll(List.of("--retry-timeout", "0s"));
    return at(line);
  }

  private Ran target(String command, Object... args) {
    List<Object> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(args));
    return at(line);
  }

  private Ran at(List<Object> line) {
    line.addAll(List.of("--journal", folder.resolve("journal")));
    if (!line.contains("--to")) {
      line.addAll(List.of("--to", http.base()));
    }
    if (!line.contains("--key")) {
      line.add("--allow-demo-key");
    }
    return Ran.dynactin(line.toArray());
  }

  private Ran journal(Object... args) {
    List<Object> line = new ArrayList<>(List.of(args));
    line.addAll(List.of("--journal", folder.resolve("journal")));
    return Ran.dynactin(line.toArray());
  }

  private static JsonNode parse(String json) {
    try {
      return Json.parse(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }
}
