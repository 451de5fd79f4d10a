package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A signal ends a run that waits, and leaves a journal that the next one takes up. */
@Timeout(180)
class InterruptionTest {
  private static final int BY_SIGTERM = 143;

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
      assertThat(process.exitValue()).isEqualTo(BY_SIGTERM);
      assertThat(err).content().contains("not delivered").doesNotContain("bug");
    } finally {
      process.destroyForcibly().waitFor();
      busy.stop(0);
    }
    assertThat(Ran.dynactin("status", "--journal", folder.resolve("journal")).out())
        .contains("dead letters  0")
        .doesNotContain("not whole");
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

  private Process export(int port, Path err) throws IOException {
    Path one = Files.writeString(folder.resolve("one.json"), text("one"), UTF_8);
    Path two = Files.writeString(folder.resolve("two.json"), text("two"), UTF_8);
    List<String> line =
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
            folder.resolve("journal").toString());
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
