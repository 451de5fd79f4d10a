package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.dynactin.telemetry.Exposition;
import io.github.dynactin.testing.FakeServer;
import io.github.dynactin.testing.Reply;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an export that nobody watches tells, and to whom; against a model server over HTTP. */
class OperationTest {
  private static final String CASE =
      """
      {"dynactinCase": 1, "id": "%s", "subject": {"id": "p-%s", "sex": "FEMALE"}}
      """;

  @TempDir private Path folder = Path.of("");
  private final ModelHttp http = new ModelHttp(ModelServer.strict());

  OperationTest() throws IOException {}

  @BeforeEach
  void write() throws IOException {
    for (String id : List.of("one", "two")) {
      Files.writeString(folder.resolve(id + ".json"), CASE.formatted(id, id), UTF_8);
    }
  }

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void theReportTellsTheRunItsCostAndItsEnd() throws IOException {
    Path report = folder.resolve("run.json");
    Ran ran = run("--report", report, "--tenant", "north", Broken.in(folder));
    assertThat(ran.code()).as(ran.err()).isEqualTo(65);
    JsonNode json = Json.parse(Files.readString(report));
    assertThat(Json.text(json, "run")).matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    assertThat(Json.text(json, "server")).isEqualTo(http.base().toString());
    assertThat(Json.text(json, "tenant")).isEqualTo("north");
    assertThat(Json.text(json, "meaning")).isEqualTo(ExitCode.SOME_REJECTED.meaning());
    assertThat(Instant.parse(Json.text(json, "ended")))
        .isAfterOrEqualTo(Instant.parse(Json.text(json, "begun")));
    assertThat(json.at("/totals/written").asInt()).isEqualTo(2);
    assertThat(json.at("/totals/unreadable").asInt()).isEqualTo(1);
    assertThat(json.at("/measures/validateMillis/count").asInt()).isEqualTo(2);
    assertThat(json.at("/measures/readMillis/count").asInt()).isEqualTo(3);
    assertThat(json.at("/measures/deliverMillis/p50").asDouble()).isPositive();
    assertThat(json.at("/cases/0/millis/map").asDouble()).isGreaterThanOrEqualTo(0);
    assertThat(json.at("/cases/0/bytes").asLong()).isGreaterThan(500);
    assertThat(json.at("/cases/0/resources").asInt())
        .isEqualTo(json.at("/cases/0/counts/created").asInt());
    assertThat(json.path("issues")).isNotEmpty();
    assertThat(json.at("/rates/casesPerSecond").asDouble()).isPositive();
  }

  @Test
  void thePageLeadsToThePagesOfCasesAndKnowsNoCaseById() throws IOException {
    Path page = folder.resolve("reports/run page.html");
    Files.createDirectories(page.getParent());
    Path out = folder.resolve("out folder");
    Ran ran = run("--report-page", page, "-o", out);
    assertThat(ran.code()).as(ran.err()).isZero();
    String html = Files.readString(page);
    assertThat(html).contains("All is well: 2 cases in place", "exit code 0");
    String link = html.replaceAll("(?s).*?href=\"([^\"#][^\"]*)\".*", "$1");
    assertThat(link).matches("\\.\\./out%20folder/by-key/c[0-9a-f]{40}\\.html");
    Path step = page.resolveSibling(link.replace("%20", " ")).normalize();
    assertThat(step).content().contains("url=../");
    String on = Files.readString(step).replaceAll("(?s).*href=\"([^\"]*)\".*", "$1");
    assertThat(step.resolveSibling(on).normalize()).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void aRunThatIsUnderWayOrKilledLeavesAPageThatSaysSo() throws IOException {
    Path page = folder.resolve("run.html");
    try (FakeServer fake = new FakeServer()) {
      List<String> during = new CopyOnWriteArrayList<>();
      fake.writing =
          answer -> {
            during.add(read(page));
            return Reply.json(200, Json.write(answer));
          };
      run("--report-page", page, "--to", fake.base());
      assertThat(during)
          .isNotEmpty()
          .allSatisfy(html -> assertThat(html).contains("This run has not ended"));
    }
    assertThat(page).content().doesNotContain("This run has not ended");
  }

  @Test
  void theLogHoldsALineForEverythingThatHappens() throws IOException {
    Path log = folder.resolve("log.jsonl");
    run("--log", log);
    run("--log", log);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      lines.add(Json.parse(line));
    }
    assertThat(lines.stream().map(line -> Json.text(line, "event")))
        .containsExactly(
            "run-begun", "case", "case", "run-ended", "run-begun", "case", "case", "run-ended");
    assertThat(lines.stream().map(line -> Json.text(line, "run")).distinct()).hasSize(2);
    assertThat(lines.get(1).path("millis").path("deliver").isNumber()).isTrue();
    assertThat(Json.text(lines.get(1), "case")).matches("c[0-9a-f]{40}");
    assertThat(Json.text(lines.get(5), "outcome")).isEqualTo("unchanged");
    assertThat(lines.get(7).path("exitCode").asInt()).isZero();
    assertThat(lines).allSatisfy(line -> Instant.parse(Json.text(line, "time")));
    Ran both = run("--log", "-", "--report", "-");
    assertThat(both.code()).isEqualTo(78);
  }

  @Test
  void theMetricsOutliveAFailureWithTheLastSuccess() throws IOException {
    Path file = folder.resolve("dynactin.prom");
    Instant before = Instant.now().minusSeconds(1);
    assertThat(run("--metrics", file, "--metrics-label", "ward=a\"b\\c").code()).isZero();
    Map<String, Double> first = Exposition.parse(Files.readString(file));
    double success = value(first, "dynactin_last_success_timestamp_seconds");
    assertThat(success).isGreaterThan((double) before.getEpochSecond());
    assertThat(first.keySet()).allMatch(name -> name.contains("ward=\"a\\\"b\\\\c\""));
    assertThat(value(first, "dynactin_run_exit_code")).isZero();
    assertThat(first.entrySet())
        .anyMatch(e -> e.getKey().contains("outcome=\"written\"") && e.getValue() == 2.0);
    http.close();
    assertThat(run("--metrics", file, "--full").code()).isEqualTo(69);
    Map<String, Double> second = Exposition.parse(Files.readString(file));
    assertThat(value(second, "dynactin_run_exit_code")).isEqualTo(69);
    assertThat(value(second, "dynactin_last_success_timestamp_seconds")).isEqualTo(success);
    assertThat(second.keySet().stream().map(name -> name.replaceAll("\\{.*", "")).distinct())
        .containsExactlyElementsOf(
            first.keySet().stream().map(name -> name.replaceAll("\\{.*", "")).distinct().toList());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .startsWith("rw-r");
    assertThat(folder).isDirectoryNotContaining("glob:**.draft");
  }

  private static double value(Map<String, Double> series, String name) {
    return series.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(name + "{"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCollectorIsSentTheFiguresAndItsTroubleChangesNothing() throws IOException {
    List<String> received = new CopyOnWriteArrayList<>();
    int[] status = {200};
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          received.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + body);
          exchange.sendResponseHeaders(status[0], -1);
          exchange.close();
        });
    collector.start();
    try {
      String url = "http://127.0.0.1:" + collector.getAddress().getPort();
      Path token = Files.writeString(folder.resolve("token"), "T0ken\n");
      Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
      assertThat(run("--otlp", url, "--otlp-token-file", token).code()).isZero();
      assertThat(received).singleElement().asString().startsWith("/v1/metrics Bearer T0ken {");
      assertThat(received.get(0)).contains("dynactin_run_exit_code", "\"service.name\"");
      status[0] = 500;
      Ran refused = run("--otlp", url);
      assertThat(refused.code()).isZero();
      assertThat(refused.err()).contains("--otlp: the figures weren't taken: HTTP 500");
      status[0] = 302;
      assertThat(run("--otlp", url + "/v1/metrics").err()).contains("HTTP 302");
    } finally {
      collector.stop(0);
    }
    assertThat(run("--otlp", "http://127.0.0.1:9").code()).isZero();
    assertThat(run("--otlp", "ftp://x").code()).isEqualTo(78);
    Path token = folder.resolve("token");
    assertThat(run("--otlp", "http://collector.example", "--otlp-token-file", token).err())
        .contains("a token isn't sent without TLS");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aHookIsToldOfFailuresAndChangesNothing() throws IOException {
    Path told = folder.resolve("told $(touch x)");
    Path hook =
        script(
            "hook $(touch pwned); x",
            "echo noise; echo noise >&2; env | grep ^DYNACTIN > '" + told + "'; exit 3");
    Path report = folder.resolve("run.json");
    assertThat(run("--on-failure", hook, "--report", report).code()).isZero();
    assertThat(told).doesNotExist();
    Ran failed = run("--on-failure", hook, "--report", report, Broken.in(folder));
    assertThat(failed.code()).isEqualTo(65);
    assertThat(failed.out() + failed.err()).doesNotContain("noise");
    assertThat(told)
        .content()
        .contains("DYNACTIN_EXIT_CODE=65\n", "DYNACTIN_OUTCOME=incomplete\n")
        .contains("DYNACTIN_REPORT=" + report + "\n", "DYNACTIN_RUN=");
    assertThat(folder.resolve("pwned")).doesNotExist();
    Ran early = run("--on-failure", hook, "--pack", folder.resolve("no-pack"));
    assertThat(early.code()).isEqualTo(78);
    assertThat(told).content().contains("DYNACTIN_EXIT_CODE=78\n", "DYNACTIN_OUTCOME=failed\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aHookThatDoesNotEndIsEnded() throws IOException {
    Path slow = script("slow", "sleep 600");
    Instant start = Instant.now();
    Ran ran = run("--on-failure", slow, "--on-failure-within", "1s", Broken.in(folder));
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.err()).contains("didn't end within 1 s, and was ended");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(2));
    Ran absent = run("--on-failure", folder.resolve("absent"), Broken.in(folder));
    assertThat(absent.code()).isEqualTo(65);
    assertThat(absent.err()).contains("--on-failure: the command can't be run");
  }

  private Path script(String name, String text) throws IOException {
    Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n", UTF_8);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script;
  }

  @Test
  void aReportThatCanNotBeWrittenIsNoSuccess() {
    Ran ran = run("--report", folder.resolve("absent/run.json"));
    assertThat(ran.code()).isEqualTo(78);
    assertThat(ran.err()).contains("--report: ", "its folder doesn't exist");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(run("--schedule", "61 * * * *").code()).isEqualTo(64);
    assertThat(run("--schedule", "0 2 * * *", "--time-zone", "Mars/Base").code()).isEqualTo(64);
    assertThat(run("--time-zone", "UTC").code()).isEqualTo(78);
    assertThat(run("--metrics", folder.resolve("m.prom"), "--metrics-label", "a-b=c").code())
        .isEqualTo(78);
    assertThat(run("--dry-run", "--metrics", folder.resolve("m.prom")).code()).isEqualTo(78);
    assertThat(run("--dry-run", "--report-page", folder.resolve("p")).code()).isEqualTo(78);
    assertThat(run("--stop-within", "soon").code()).isEqualTo(64);
  }

  private Ran run(Object... more) {
    List<Object> line = new ArrayList<>(List.of("export", folder.resolve("one.json")));
    line.addAll(List.of(folder.resolve("two.json"), "--retry-timeout", "0s", "--allow-demo-key"));
    line.addAll(List.of("--journal", folder.resolve("journal")));
    line.addAll(List.of(more));
    if (!List.of(more).contains("--to")) {
      line.addAll(List.of("--to", http.base()));
    }
    return Ran.dynactin(line.toArray());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
