package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that follow each other over a database that changes, into a model server. */
class NightsTest {
  @TempDir private Path folder = Path.of("");
  private final ModelServer model = ModelServer.strict();
  private final ModelHttp http;
  private final Registry registry;
  private final Instant old = Instant.now().minus(Duration.ofDays(2));

  NightsTest() throws IOException, SQLException {
    http = new ModelHttp(model);
    registry = new Registry();
  }

  @BeforeEach
  void fill() throws SQLException {
    registry.put("a", "FEMALE", old);
    registry.put("b", "MALE", old);
  }

  @AfterEach
  void stop() throws SQLException {
    http.close();
    registry.close();
  }

  @Test
  void eachNightLooksAtWhatChangedAndAtWhatWentWrong() throws Exception {
    Ran first = night();
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).contains("Looking at every case: no earlier run");
    assertThat(looked()).isEqualTo(2);
    assertThat(night().code()).isZero();
    assertThat(looked()).isZero();

    registry.put("b", "FEMALE", Instant.now());
    Instant badSince = Instant.now();
    registry.putDocument("c", "{\"dynactinCase\": 1, \"id\": ", badSince);
    Ran bad = night();
    assertThat(bad.code()).as(bad.err()).isEqualTo(65);
    assertThat(bad.err()).contains("Looking at what changed since", "1 updated");
    assertThat(looked()).isEqualTo(2);

    // The overlap is over, and nobody touched the bad row's time when it was mended.
    age("b");
    registry.put("c", "MALE", badSince);
    Ran mended = night("--overlap", "0s");
    assertThat(mended.code()).as(mended.err()).isZero();
    assertThat(mended.err()).contains("created");
    assertThat(looked()).isEqualTo(1);
    assertThat(verify().code()).isZero();
  }

  @Test
  void aNightThatEndsInTheMiddleWithdrawsNothingAndIsMadeUpFor() throws Exception {
    assertThat(night("--complete").code()).isZero();
    registry.put("d", "MALE", Instant.now());
    registry.remove("a");
    long commits = model.commits();
    String broken =
        "SELECT name AS case_id, CASE name WHEN 'd' THEN CAST(1 / (LENGTH(doc) * 0) AS VARCHAR)"
            + " ELSE doc END AS document, at AS changed_at FROM cases";
    Ran lost = export(broken, "--incremental", "--complete");
    assertThat(lost.code()).as(lost.err()).isEqualTo(75);
    assertThat(lost.err()).contains("this run is incomplete").doesNotContain("Withdrawing");
    assertThat(model.commits()).isEqualTo(commits);
    assertThat(Json.text(report(), "outcome")).isEqualTo("failed");
    assertThat(export(broken, "--incremental").err()).contains("Looking at every case: no earlier");
    Ran next = night("--complete");
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(next.err()).contains("created").contains("Nothing was withdrawn");
    Ran full = night("--complete", "--full");
    assertThat(full.err()).contains("--full asks for it", "Withdrawing case c");
    assertThat(verify().code()).isZero();
  }

  @Test
  void aSourceThatCanNotBeOpenedSaysWhy() throws Exception {
    Ran wrong = export("SELECT * FROM nowhere", "--incremental");
    assertThat(wrong.code()).isEqualTo(78);
    assertThat(wrong.err()).contains("the query is wrong").doesNotContain("nowhere");
    assertThat(export("SELECT name AS case_id FROM cases").code()).isEqualTo(78);
    assertThat(night("--jdbc-password-file", folder.resolve("x")).code()).isEqualTo(78);
    Ran both = Ran.dynactin("export", "x.json", "--jdbc-url", registry.url());
    assertThat(both.code()).isEqualTo(64);
    assertThat(Ran.dynactin("export").err()).contains("Missing required parameter: 'FILE'");
  }

  @Test
  void oneCaseMayBeAskedForByItsIdOrItsKey() throws Exception {
    Ran one = night("--only", "b");
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(looked()).isEqualTo(1);
    String key = Json.text(report().path("cases").get(0), "key");
    assertThat(night("--only", key, "--only", "a").code()).isZero();
    assertThat(looked()).isEqualTo(2);
    Ran absent = night("--only", "nobody");
    assertThat(absent.code()).isEqualTo(65);
    assertThat(absent.err()).contains("it isn't in the source");
    assertThat(night("--only", "no name").code()).isEqualTo(78);
    assertThat(night().err()).as("these were no whole runs").contains("no earlier run");
  }

  @Test
  void aTimeMayBeAskedFor() throws Exception {
    registry.put("b", "MALE", Instant.now());
    assertThat(night("--since", old.plus(Duration.ofDays(1))).code()).isZero();
    assertThat(looked()).isEqualTo(1);
    assertThat(night("--until", old.plus(Duration.ofDays(1))).code()).isZero();
    assertThat(looked()).isEqualTo(1);
    assertThat(night("--since", "yesterday").code()).isEqualTo(64);
    assertThat(night("--no-journal").code()).isEqualTo(78);
  }

  @Test
  void aDamagedWatermarkIsNotBelievedAndTheNextOneIsWhole() throws Exception {
    assertThat(night().code()).isZero();
    try (Stream<Path> files = Files.walk(folder.resolve("journal"))) {
      Path mark =
          files
              .filter(f -> f.getFileName().toString().startsWith("watermark-"))
              .findFirst()
              .orElseThrow();
      Files.writeString(mark, Files.readString(mark).replace("full", "fuII"), UTF_8);
    }
    Ran next = night();
    assertThat(next.code()).isZero();
    assertThat(next.err()).contains("what was kept of the last run is damaged");
    assertThat(looked()).isEqualTo(2);
    assertThat(night().err()).contains("Looking at what changed since");
  }

  @Test
  void aDryRunLeavesTheWatermarkWhereItIs() throws Exception {
    Ran dry = night("--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(night().err()).contains("no earlier run");
  }

  /** As if the row had changed long ago. */
  private void age(String name) throws SQLException {
    registry.sql("UPDATE cases SET at = at - INTERVAL '1' DAY WHERE name = '" + name + "'");
  }

  private Ran night(Object... options) {
    List<Object> all = new ArrayList<>(List.of("--incremental"));
    all.addAll(List.of(options));
    return export(Registry.QUERY, all.toArray());
  }

  private Ran export(String query, Object... options) {
    List<Object> line =
        new ArrayList<>(
            List.of("export", "--report", folder.resolve("report.json"), "--retry-timeout", "0s"));
    line.addAll(common(query));
    line.addAll(List.of(options));
    return Ran.dynactin(line.toArray());
  }

  private Ran verify() {
    List<Object> line = new ArrayList<>(List.of("verify"));
    line.addAll(common(Registry.QUERY));
    return Ran.dynactin(line.toArray());
  }

  private List<Object> common(String query) {
    return List.of(
        "--jdbc-url",
        registry.url(),
        "--jdbc-query",
        query,
        "--to",
        http.base(),
        "--allow-demo-key",
        "--journal",
        folder.resolve("journal"));
  }

  private int looked() throws IOException {
    return report().path("cases").size();
  }

  private JsonNode report() throws IOException {
    return Json.parse(Files.readString(folder.resolve("report.json")));
  }
}
