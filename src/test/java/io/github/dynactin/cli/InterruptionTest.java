package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.github.dynactin.testing.FakeServer;
import io.github.dynactin.testing.Reply;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A signal ends a run that waits, and leaves a journal that the next one takes up. */
@Timeout(180)
class InterruptionTest {
  @TempDir private Path folder = Path.of("");

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunThatWaitsForItsServerLeavesAtOnceWhenAsked() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    HttpServer busy = busy(asked);
    Path err = folder.resolve("err");
    Process process = export(busy.getAddress().getPort(), err);
    try {
      assertThat(asked.await(120, TimeUnit.SECONDS)).as(Files.readString(err)).isTrue();
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      int code = process.exitValue();
      assertThat(code).isEqualTo(ExitCode.UNAVAILABLE.code());
      JsonNode report = Json.parse(Files.readString(folder.resolve("report.json")));
      assertThat(report.path("exitCode").asInt()).as("what the report says").isEqualTo(code);
      assertThat(err).content().contains("Asked to stop").doesNotContain("bug");
    } finally {
      process.destroyForcibly().waitFor();
      busy.stop(0);
    }
    assertThat(Ran.dynactin("status", "--journal", folder.resolve("journal")).out())
        .contains("dead letters  0")
        .doesNotContain("not whole");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunThatDoesNotEndInTimeIsCutOffAndSaysToTryAgain() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    HttpServer mute = mute(asked);
    Path err = folder.resolve("err");
    Process process = export(mute.getAddress().getPort(), err, "--stop-within", "1s");
    try {
      assertThat(asked.await(120, TimeUnit.SECONDS)).as(Files.readString(err)).isTrue();
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ExitCode.TRY_LATER.code());
      JsonNode report = Json.parse(Files.readString(folder.resolve("report.json")));
      assertThat(report.path("outcome").asText()).isEqualTo("unfinished");
    } finally {
      process.destroyForcibly().waitFor();
      mute.stop(0);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aRunThatIsCutShortFinishesItsCaseAndSaysToTryAgain() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    Path err = folder.resolve("err");
    try (FakeServer server = new FakeServer()) {
      server.writing =
          answer -> {
            asked.countDown();
            await(err, "Asked to stop");
            return Reply.json(200, Json.write(answer));
          };
      Process process = export(server.base().getPort(), err, "--lanes", "1", "--incremental");
      try {
        assertThat(asked.await(120, TimeUnit.SECONDS)).as(Files.readString(err)).isTrue();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.TRY_LATER.code());
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    JsonNode report = Json.parse(Files.readString(folder.resolve("report.json")));
    assertThat(report.path("exitCode").asInt()).isEqualTo(ExitCode.TRY_LATER.code());
    assertThat(report.at("/totals/written").asInt()).isEqualTo(1);
    assertThat(report.path("remarks").toString())
        .contains("Looking at every case: no earlier run", "1 of 2 files were not tried");
    try (Stream<Path> kept = Files.walk(folder.resolve("journal"))) {
      assertThat(kept).noneMatch(file -> file.getFileName().toString().startsWith("watermark"));
    }
  }

  private static void await(Path file, String words) {
    try {
      for (int i = 0; i < 200 && !Files.readString(file).contains(words); i++) {
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aCommandThatWaitsForItsNextRunEndsAsItsLastOneDid() throws Exception {
    Path err = folder.resolve("err");
    Path log = folder.resolve("log.jsonl");
    Process process = export(9, err, "--schedule", "0 0 29 2 *", "--log", log.toString());
    try {
      for (int i = 0; i < 1200 && !(Files.exists(log) && Files.size(log) > 0); i++) {
        Thread.sleep(100);
      }
      assertThat(log).content().contains("\"next-run\"");
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(log).content().contains("\"stop-asked\"");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** A server that takes a request and never answers. */
  private static HttpServer mute(CountDownLatch asked) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> asked.countDown());
    server.start();
    return server;
  }

  private static HttpServer busy(CountDownLatch asked) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Retry-After", "600");
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
          asked.countDown();
        });
    server.start();
    return server;
  }

  private Process export(int port, Path err, String... more) throws IOException {
    Path one = Files.writeString(folder.resolve("one.json"), text("one"), UTF_8);
    Path two = Files.writeString(folder.resolve("two.json"), text("two"), UTF_8);
    List<String> line = new ArrayList<>();
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Dynactin.class.getName(),
            "export",
            one.toString(),
            two.toString(),
            "--to",
            "http://127.0.0.1:" + port + "/fhir",
            "--allow-demo-key",
            "--journal",
            folder.resolve("journal").toString(),
            "--report",
            folder.resolve("report.json").toString()));
    line.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder
        .redirectError(err.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  private static String text(String id) {
    return """
    {"dynactinCase": 1, "id": "%s", "subject": {"id": "p", "sex": "FEMALE"}}
    """
        .formatted(id);
  }
}
