package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.answer;
import static io.github.dynactin.testing.WireServer.fhir;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import io.github.dynactin.testing.WireServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a request by what was seen of its answer. No text of the server's gets out. */
class FaultsTest {
  private static final int MIB = 1024 * 1024;
  private static final String CANARY = "CANARYNAME";
  private static final String JSON = "Content-Type: application/fhir+json\r\n";
  private static final String OUTCOME =
      "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":"
          + "\"processing\",\"diagnostics\":\"CANARYNAME\",\"expression\":[\"Patient.name[0]\"]}]}";

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, NOT_AUTHORISED",
    "403, FORBIDDEN",
    "404, WRONG_ADDRESS",
    "405, WRONG_ADDRESS",
    "406, REFUSED",
    "407, NOT_AUTHORISED",
    "408, BUSY",
    "409, CONFLICT",
    "410, WRONG_ADDRESS",
    "412, PRECONDITION_FAILED",
    "413, TOO_LARGE",
    "415, REFUSED",
    "422, REFUSED",
    "425, BUSY",
    "429, BUSY",
    "500, UNAVAILABLE",
    "501, WRONG_ADDRESS",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE",
    "504, UNAVAILABLE",
    "505, WRONG_ADDRESS",
    "507, UNAVAILABLE",
    "301, WRONG_ADDRESS",
    "302, WRONG_ADDRESS",
    "303, WRONG_ADDRESS",
    "307, WRONG_ADDRESS",
    "308, WRONG_ADDRESS",
    "304, WRONG_ADDRESS",
    "700, UNTRUSTWORTHY"
  })
  void aStatusTellsWhatIsKnown(int status, Fault expected) throws IOException {
    ServerFault fault = faultOf(answer(status + " " + CANARY, JSON, OUTCOME));
    assertThat(fault.fault()).isEqualTo(expected);
    assertThat(fault.issue().message()).startsWith("HTTP " + status);
  }

  @Test
  void tellsWhichElementWasRefusedButNotWhatItHeld() throws IOException {
    ServerFault fault = faultOf(answer("422 No", JSON + "X-Request-ID: r-17\r\n", OUTCOME));
    assertThat(fault.issue().message())
        .startsWith("HTTP 422: processing at Patient.name[0] (sent at ")
        .endsWith(", request r-17)");
  }

  static Stream<Arguments> answersThatProveNothing() throws IOException {
    byte[] packed = gzip("{\"a\":1}".getBytes(UTF_8));
    byte[] broken = packed.clone();
    broken[packed.length - 6] ^= 1;
    String gzip = JSON + "Content-Encoding: gzip\r\n";
    return Stream.of(
        Arguments.of("empty", answer("200 OK", JSON, "")),
        Arguments.of("no content", "HTTP/1.1 204 No Content\r\n\r\n".getBytes(ISO_8859_1)),
        Arguments.of("html", answer("200 OK", "Content-Type: text/html\r\n", "<p>" + CANARY)),
        Arguments.of("html that says it is json", answer("200 OK", JSON, "<p>" + CANARY)),
        Arguments.of("another type", answer("200 OK", "Content-Type: text/plain\r\n", "{}")),
        Arguments.of("half of it", answer("200 OK", JSON, "{\"" + CANARY + "\":")),
        Arguments.of("no object", answer("200 OK", JSON, "[\"" + CANARY + "\"]")),
        Arguments.of("two objects", answer("200 OK", JSON, "{} {}")),
        Arguments.of("a name twice", answer("200 OK", JSON, "{\"a\":1,\"a\":2}")),
        Arguments.of("no UTF-8", answer("200 OK", JSON, "{\"a\":\"\u00ff\"}")),
        Arguments.of("damaged gzip", answer("200 OK", gzip, broken)),
        Arguments.of("no gzip", answer("200 OK", gzip, "{\"a\":\"" + CANARY + "\"}")),
        Arguments.of("unasked packing", answer("200 OK", JSON + "Content-Encoding: br\r\n", "{}")),
        Arguments.of(
            "packed twice", answer("200 OK", JSON + "Content-Encoding: gzip, gzip\r\n", packed)),
        Arguments.of("half a status", "HTTP/1".getBytes(ISO_8859_1)),
        Arguments.of("half a head", "HTTP/1.1 200 OK\r\nContent-Ty".getBytes(ISO_8859_1)),
        Arguments.of("no HTTP", "SSH-2.0-CANARYNAME\r\n".getBytes(ISO_8859_1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersThatProveNothing")
  void anAnswerThatProvesNothingIsNoSuccess(String name, byte[] bytes) throws IOException {
    assertThat(faultOf(bytes).fault()).as(name).isEqualTo(Fault.UNTRUSTWORTHY);
  }

  static Stream<Arguments> answersThatBreakOff() throws IOException {
    byte[] whole = fhir("{\"resourceType\":\"Bundle\",\"a\":\"" + CANARY + "\"}");
    String chunked = "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n";
    byte[] packed = gzip("{\"a\":1}".getBytes(UTF_8));
    byte[] half = Arrays.copyOf(packed, packed.length - 9);
    return Stream.of(
        Arguments.of("reset", WireServer.RESET),
        Arguments.of("closed", new byte[0]),
        Arguments.of("in the body", Arrays.copyOf(whole, whole.length - 5)),
        Arguments.of("in a chunk", (chunked + "20\r\n{\"resource").getBytes(ISO_8859_1)),
        Arguments.of("before the last chunk", (chunked + "2\r\n{}\r\n").getBytes(ISO_8859_1)),
        Arguments.of("in the gzip", answer("200 OK", JSON + "Content-Encoding: gzip\r\n", half)),
        Arguments.of("between gzip and last chunk", chunk(packed)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answersThatBreakOff")
  void anAnswerThatBreaksOffIsNoSuccessAndTheRequestIsMadeOnce(String name, byte[] bytes)
      throws IOException {
    try (WireServer server = new WireServer(request -> bytes)) {
      ServerFault fault = fault(ServerSettings.of(server.base()));
      assertThat(fault.fault()).as(name).isEqualTo(Fault.UNAVAILABLE);
      assertThat(fault.issue().message()).contains("it isn't known whether it happened");
      assertThat(server.requests).hasSize(1);
    }
  }

  @Test
  void unpacksWhatItAskedToBePacked() throws Exception {
    byte[] packed = gzip("{\"resourceType\":\"Bundle\"}".getBytes(UTF_8));
    byte[] bytes = answer("200 OK", JSON + "Content-Encoding: gzip\r\n", packed);
    try (WireServer server = new WireServer(request -> bytes);
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server.base()))) {
      assertThat(endpoint.post(bundle())).isEqualTo(Json.parse("{\"resourceType\":\"Bundle\"}"));
      assertThat(server.requests.get(0)).contains("Accept-Encoding: gzip\r\n");
    }
  }

  @Test
  void whatASuccessIsWorthIsForTheCallerToSay() throws Exception {
    try (WireServer server = new WireServer(request -> fhir(OUTCOME));
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server.base()))) {
      assertThat(Json.text(endpoint.post(bundle()), "resourceType")).isEqualTo("OperationOutcome");
    }
  }

  @Test
  void stopsUnpackingABombLongBeforeItFillsTheMemory() throws IOException {
    byte[] bomb = gzip(new byte[256 * MIB]);
    byte[] bytes = answer("200 OK", JSON + "Content-Encoding: gzip\r\n", bomb);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(faultOf(bytes).fault()).isEqualTo(Fault.ANSWER_TOO_LARGE);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(80L * MIB);
  }

  @Test
  void stopsUnpackingWhatGrowsOutOfAllProportion() throws IOException {
    // Below the limit of bytes, but no JSON packs 1000 to 1.
    byte[] spaces = new byte[8 * 1024 * 1024];
    Arrays.fill(spaces, (byte) ' ');
    spaces[0] = '{';
    spaces[spaces.length - 1] = '}';
    byte[] bytes = answer("200 OK", JSON + "Content-Encoding: gzip\r\n", gzip(spaces));
    assertThat(faultOf(bytes).fault()).isEqualTo(Fault.ANSWER_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"120", "Sun, 06 Nov 1994 08:51:37 GMT"})
  void passesOnHowLongTheServerAsksToBeLeftAlone(String value) throws IOException {
    byte[] bytes = answer("503 Later", "Retry-After: " + value + "\r\n", "");
    Duration wait = faultOf(bytes).retryAfter().orElseThrow();
    assertThat(wait).isEqualTo(value.equals("120") ? Duration.ofMinutes(2) : Duration.ZERO);
  }

  @Test
  void isToldWhenNobodyListensThatNothingWasSent() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/fhir");
    }
    ServerFault fault = fault(ServerSettings.of(nobody));
    assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE);
    assertThat(fault.issue().message()).startsWith("no connection; nothing was sent");
  }

  @Test
  void searchesByAFormThatStandsInNoUrl() throws Exception {
    String found = "{\"resourceType\":\"Bundle\",\"total\":1}";
    try (WireServer server = new WireServer(request -> fhir(found));
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server.base()))) {
      JsonNode answer = endpoint.search("Observation", "identifier=urn%3Ax%7CCANARYNAME&_count=2");
      assertThat(answer).isEqualTo(Json.parse(found));
      assertThat(server.requests.get(0))
          .startsWith("POST /fhir/Observation/_search HTTP/1.1\r\n")
          .contains("Content-Type: application/x-www-form-urlencoded", "Cache-Control: no-cache")
          .contains("identifier=urn%3Ax%7CCANARYNAME", "_count=2");
    }
  }

  @Test
  void aSearchThatFailsTellsNothingOfItsForm() throws IOException {
    try (WireServer server = new WireServer(request -> answer("400 No", JSON, OUTCOME));
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server.base()))) {
      ServerFault fault =
          catchThrowableOfType(
              ServerFault.class, () -> endpoint.search("Observation", "identifier=" + CANARY));
      assertThat(fault.fault()).isEqualTo(Fault.REFUSED);
      requireSilent(fault);
    }
  }

  @Test
  void sendsTheBundleAsItIs() throws Exception {
    String sent = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"x\":1.00,\"y\":\"\\u2028ä\"}";
    try (WireServer server = new WireServer(request -> fhir("{}"));
        HapiEndpoint endpoint =
            new HapiEndpoint(
                ServerSettings.of(server.base()).withHeaders(Map.of("X-Site", "a-7")))) {
      endpoint.post(Json.parse(sent));
      String request = server.requests.get(0);
      String body = request.substring(request.indexOf("\r\n\r\n") + 4);
      assertThat(new String(body.getBytes(ISO_8859_1), UTF_8))
          .isEqualTo(Json.write(Json.parse(sent)));
      assertThat(request)
          .startsWith("POST /fhir HTTP/1.1\r\n")
          .contains("Content-Type: application/fhir+json", "Cache-Control: no-cache")
          .contains("X-Site: a-7");
    }
  }

  static JsonNode bundle() {
    return Json.object().put("resourceType", "Bundle").put("type", "transaction").put("id", CANARY);
  }

  static void requireSilent(Throwable fault) {
    assertThat(fault).hasNoCause();
    assertThat(fault.toString()).doesNotContain(CANARY);
    if (fault instanceof ServerFault told) {
      assertThat(told.issue().toString()).doesNotContain(CANARY);
    }
    assertThat(fault.getSuppressed()).isEmpty();
  }

  private static ServerFault faultOf(byte[] bytes) throws IOException {
    try (WireServer server = new WireServer(request -> bytes)) {
      ServerFault fault = fault(ServerSettings.of(server.base()));
      assertThat(server.requests).hasSize(1);
      return fault;
    }
  }

  private static ServerFault fault(ServerSettings settings) {
    try (HapiEndpoint endpoint = new HapiEndpoint(settings)) {
      ServerFault fault = catchThrowableOfType(ServerFault.class, () -> endpoint.post(bundle()));
      requireSilent(fault);
      return fault;
    }
  }

  static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] chunk(byte[] packed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 200 OK\r\n" + JSON + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n";
    out.writeBytes((head + "\r\n" + Integer.toHexString(packed.length) + "\r\n").getBytes(UTF_8));
    out.writeBytes(packed);
    out.writeBytes("\r\n".getBytes(UTF_8));
    return out.toByteArray();
  }
}
