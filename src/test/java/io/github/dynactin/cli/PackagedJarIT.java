package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.h2.Driver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar as its user meets it: every command in a new process, against the sandbox that
 * the first {@code export} starts.
 */
class PackagedJarIT {
  private static final Path CASE = ExampleCase.FIRST.toAbsolutePath();
  private static final String ID = "dctn1-alk-gastric";

  /** Stands in the case: no terminal and no log is a place for it. */
  private static final String FACT = "uncontrollable gastrointestinal hemorrhage";

  @TempDir private static Path folder = Path.of("");
  private static PackagedJar jar = new PackagedJar(folder);
  private static Ran first = new Ran(-1, "", "");

  @BeforeAll
  static void exportTheFirstCase() throws Exception {
    jar = new PackagedJar(folder);
    first = jar.run("export", CASE);
  }

  @AfterAll
  static void theSandboxIsFoundAndEnds() throws Exception {
    Ran status = jar.run("sandbox", "status");
    Ran stop = jar.run("sandbox", "stop");
    assertThat(status.code()).isZero();
    assertThat(status.out()).startsWith("http://127.0.0.1:").contains("ends itself at");
    assertThat(stop.code()).isZero();
    assertThat(stop.out()).contains("The sandbox has ended.");
    assertThat(jar.run("sandbox", "status").code()).isEqualTo(69);
  }

  @Test
  void theFirstExportDeliversAndLeavesABundleAndAPage() throws Exception {
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out().lines().map(line -> line.split(" ", 2)[0]))
        .containsExactly("server", "bundle", "page");
    assertThat(first.err())
        .contains("answers at", "0 unchanged; all", "read back and as they were sent");
    assertThat(folder.resolve(result("bundle"))).content().contains("\"transaction\"");
    assertThat(Path.of(URI.create(result("page"))))
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains(ID);
    assertThat(first.out() + first.err()).doesNotContain(FACT);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theScriptBesideTheJarStartsIt() throws Exception {
    Path script = Path.of("target", "dynactin").toAbsolutePath();
    Process process =
        new ProcessBuilder(script.toString(), "--version").redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).startsWith("dynactin ").hasLineCount(1);
  }

  @Test
  void theServerAnswers() throws Exception {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(result("server") + "/metadata"))
            .timeout(Duration.ofSeconds(30))
            .build();
    assertThat(HttpClient.newHttpClient().send(question, BodyHandlers.ofString()).body())
        .contains("\"CapabilityStatement\"");
  }

  @Test
  void theSecondExportWritesNothing() throws Exception {
    Ran second = jar.run("export", CASE, "--to", result("server") + "/", "-o", "dynactin-export");
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.err()).contains("nothing was written");
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void aBrokenCaseStopsNoOther() throws Exception {
    Ran ran = jar.run("export", Broken.in(folder), small("good"));
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.err())
        .contains("broken.json (1 of 2): left out", Broken.PLACE, "Use one of the values")
        .contains("In all 2 cases: 1 delivered, 0 unchanged, 1 left out, 0 not delivered")
        .doesNotContain(Broken.VALUE);
    assertThat(ran.out()).contains("bundle  ").doesNotContain(Broken.VALUE);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).noneMatch(file -> file.toString().contains(Broken.VALUE));
    }
  }

  @Test
  void aServerThatIsNotThereStopsTheRun() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    Ran ran = demo(free, small("one"), small("two"));
    assertThat(ran.code()).isEqualTo(69);
    assertThat(ran.err()).contains("1 not delivered; 1 of 2 files were not tried");
  }

  @Test
  void aServerThatDoesNotKnowUsStopsTheRun() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    try {
      Ran ran = demo(server.getAddress().getPort(), small("one"));
      assertThat(ran.code()).isEqualTo(77);
      assertThat(ran.err()).contains("NOT_AUTHORISED", "HTTP 401");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aDatabasesDriverComesFromItsOwnJar() throws Exception {
    String query = "SELECT 'one' AS case_id, '%s' AS document";
    List<Object> line =
        new ArrayList<>(
            List.of(
                "doctor",
                "--jdbc-url",
                "jdbc:h2:mem:x",
                "--jdbc-query",
                query.formatted(Files.readString(small("one"), UTF_8).strip())));
    Ran without = jar.run(line.toArray());
    assertThat(without.code()).isEqualTo(78);
    assertThat(without.out()).contains("fail  source", "--jdbc-driver");
    line.add("--jdbc-driver");
    line.add(Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    Ran with = jar.run(line.toArray());
    assertThat(with.code()).as(with.out() + with.err()).isZero();
    assertThat(with.out()).contains("the first case can be read");
  }

  private static Ran demo(int port, Path... cases) throws Exception {
    List<Object> line = new ArrayList<>(List.of("export", "--allow-demo-key", "-o", "undelivered"));
    line.addAll(List.of("--retry-timeout", "0s", "--lanes", "1"));
    line.addAll(List.of("--to", "http://127.0.0.1:" + port + "/fhir"));
    line.addAll(List.of(cases));
    return jar.run(line.toArray());
  }

  /** A case that is quickly validated. */
  private static Path small(String id) throws IOException {
    String text =
        """
        {"dynactinCase": 1, "id": "%s", "subject": {"id": "p1", "sex": "FEMALE"}}
        """;
    return Files.writeString(folder.resolve(id + ".json"), text.formatted(id), UTF_8);
  }

  @Test
  void aWrongCommandLineIsAnsweredWithAHint() throws Exception {
    Ran ran = jar.run("export", "--nonsense", CASE);
    assertThat(ran.code()).isEqualTo(64);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("--nonsense", "Try 'dynactin export --help'.");
  }

  @Test
  void aWrongSettingIsNamed() throws Exception {
    Ran demoKey = jar.run("export", CASE, "--to", "https://fhir.example.org/r4");
    assertThat(demoKey.code()).isEqualTo(78);
    assertThat(demoKey.err()).contains("--key", "--allow-demo-key");
    Ran key = jar.run("export", CASE, "--key", "absent.key");
    assertThat(key.code()).isEqualTo(78);
    assertThat(key.err()).contains("--key");
    Ran packages = jar.run("export", CASE, "--packages", "absent");
    assertThat(packages.code()).isEqualTo(78);
    assertThat(packages.err()).contains("--packages: there is no folder absent");
  }

  /** What is left out of the jar must be missed by nobody. */
  @Test
  void theJarValidatesAsTheWholeClassPathDoes() throws Exception {
    Path packages = OfficialPackages.folder().toAbsolutePath();
    Path wrong = folder.resolve("wrong.json");
    Files.writeString(
        wrong,
        Ran.dynactin("convert", CASE)
            .out()
            .replaceAll(
                "\"effectiveDateTime\": \"[^\"]*\"", "\"effectiveDateTime\": \"2022-13-45\"")
            .replaceAll("\"status\": \"final\"", "\"status\": \"" + Broken.VALUE + "\"")
            .replaceAll("\"reference\": \"Specimen/[^\"]*\"", "\"reference\": \"Specimen/nobody\""),
        UTF_8);
    Object[] line = {"validate", "-v", "--packages", packages, CASE, wrong};
    Ran expected = Ran.dynactin(line);
    assertThat(expected.code()).isEqualTo(65);
    assertThat(expected.out()).contains("0 faults").containsPattern("[1-9]\\d* faults");
    assertThat(jar.run(line)).isEqualTo(expected);
  }

  @Test
  void theJarSaysWhoseWorkItHolds() throws IOException {
    try (JarFile file = new JarFile(System.getProperty("dynactin.cli.jar", ""))) {
      assertThat(text(file, "META-INF/LICENSE")).contains("Apache License");
      assertThat(text(file, "META-INF/NOTICE")).contains("The Dynactin authors", "LOINC");
      assertThat(text(file, "META-INF/THIRD-PARTY.txt")).contains("picocli", "HAPI FHIR");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
  }

  private static String result(String name) {
    return first
        .out()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length()).strip())
        .findFirst()
        .orElseThrow();
  }
}
