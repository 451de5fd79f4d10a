package example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.VersionUtil;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes, run: files and MLLP in, a FHIR server and dead letters out. */
class CaseRoutesTest {
  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"c1\", \"subject\": {\"id\": \"p1\", \"sex\": \"FEMALE\"}}";
  private static final String METADATA =
      "{\"resourceType\":\"CapabilityStatement\",\"status\":\"active\",\"kind\":\"instance\","
          + "\"fhirVersion\":\"4.0.1\",\"format\":[\"json\"]}";

  @TempDir private Path folder;

  private final List<String> posted = new CopyOnWriteArrayList<>();
  private final AtomicInteger busy = new AtomicInteger();
  private final Pipeline pipeline =
      Pipeline.builder(IdKey.of("a key of sixteen bytes or more".getBytes(UTF_8))).build();
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private HttpServer server;
  private int mllp;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      mllp = free.getLocalPort();
    }
    Properties settings = new Properties();
    settings.put("cases.folder", folder.resolve("in").toString());
    settings.put("dead.folder", folder.resolve("dead").toString());
    settings.put("mllp.port", Integer.toString(mllp));
    settings.put("fhir.server", "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir");
    camel.getPropertiesComponent().setInitialProperties(settings);
    camel.addRoutes(new CaseRoutes(pipeline));
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
    pipeline.close();
    server.stop(0);
  }

  @Test
  void runsOnThisCamelAndItsOwnHapi() {
    assertEquals(System.getProperty("camel.version"), camel.getVersion());
    assertEquals(System.getProperty("hapi.version"), VersionUtil.getVersion());
  }

  @Test
  void aFileGoesToTheServerAndABadOneToTheDeadLetters() throws Exception {
    write("good.json", CASE);
    write("bad.json", CASE.replace("FEMALE", "Zebedee"));
    Path dead = folder.resolve("dead").resolve("bad.json");
    await(() -> posted.size() == 1 && Files.exists(dead));
    Bundle sent = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, posted.get(0));
    assertEquals(Bundle.BundleType.TRANSACTION, sent.getType());
    assertTrue(sent.getEntry().stream().anyMatch(entry -> entry.getResource() instanceof Patient));
    assertTrue(Files.readString(dead).contains("Zebedee"), "the dead letter is what came in");
  }

  @Test
  void anHl7MessageIsAnsweredForWhatBecameOfItsCase() throws Exception {
    assertTrue(send(CASE).contains("MSA|AA|1"));
    assertEquals(1, posted.size());
    String refused = send(CASE.replace("FEMALE", "Zebedee"));
    assertTrue(refused.contains("MSA|AE|1"), refused);
    assertFalse(refused.contains("Zebedee"));
    assertEquals(1, posted.size());
  }

  @Test
  void aServerThatIsBusyIsAskedAgainBeforeALetterIsDead() throws Exception {
    busy.set(2);
    write("patient.json", CASE);
    await(() -> posted.size() == 1);
    assertFalse(Files.exists(folder.resolve("dead")));
    busy.set(Integer.MAX_VALUE);
    write("late.json", CASE);
    Path dead = folder.resolve("dead").resolve("late.json");
    await(() -> Files.exists(dead));
    assertEquals(Integer.MAX_VALUE - 4, busy.get(), "once, and three times more");
    assertEquals(CASE, Files.readString(dead));
  }

  @Test
  void aSenderIsToldThatTheServerDidNotTakeIt() throws Exception {
    busy.set(Integer.MAX_VALUE);
    assertTrue(send(CASE).contains("MSA|AE|1"));
    assertEquals(0, posted.size());
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in").resolve(name), text);
  }

  private String send(String document) throws IOException {
    String data = Base64.getEncoder().encodeToString(document.getBytes(UTF_8));
    String message =
        "MSH|^~\\&|LAB|HOSP|DYN|HOSP|20260101000000||MDM^T02|1|P|2.5.1\r"
            + "OBX|1|ED|case||^^^Base64^"
            + data
            + "\r";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mllp)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(("\u000b" + message + "\u001c\r").getBytes(UTF_8));
      StringBuilder answer = new StringBuilder();
      for (int c = socket.getInputStream().read(); c >= 0 && c != 0x1c; ) {
        answer.append((char) c);
        c = socket.getInputStream().read();
      }
      return answer.toString();
    }
  }

  private static void await(java.util.function.BooleanSupplier done) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!done.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), "took too long");
      Thread.sleep(50);
    }
  }

  /** What of a FHIR server the route needs: it takes every transaction, unless it is busy. */
  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    boolean post = exchange.getRequestMethod().equals("POST");
    if (post && busy.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    if (post) {
      posted.add(body);
    }
    byte[] answer =
        (post ? "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\"}" : METADATA)
            .getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
