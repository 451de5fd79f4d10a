package io.github.dynactin.testing.world;

import static io.github.dynactin.testing.world.RawClient.End.IN_ORDER;
import static io.github.dynactin.testing.world.RawClient.End.RESET;
import static io.github.dynactin.testing.world.RawClient.End.STILL_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.world.RawClient.Heard;
import io.github.dynactin.transport.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault does to a connection what its name says. */
class FaultyProxyTest {
  private static final JsonNode WRITE =
      Bundles.transaction(Bundles.put(Bundles.patient("p")), Bundles.put(Bundles.patient("q")));

  private final ModelServer model = ModelServer.strict();
  private ModelHttp http;

  @BeforeEach
  void listen() throws IOException {
    http = new ModelHttp(model);
  }

  @AfterEach
  void close() {
    http.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE_REQUEST", "RESET_MID_REQUEST", "RESET_AFTER_COMMIT"})
  void resetsWithoutAnAnswer(Faults fault) throws IOException {
    Heard heard = hear(fault);
    assertThat(heard.bytes()).isEmpty();
    assertThat(heard.end()).isEqualTo(RESET);
    assertThat(model.commits()).isEqualTo(fault.reachesServer() ? 1 : 0);
  }

  @Test
  void resetsInTheMiddleOfTheAnswer() throws IOException {
    Heard heard = hear(Faults.RESET_MID_ANSWER);
    assertThat(heard.end()).isEqualTo(RESET);
    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.body()).isNotEmpty().hasSizeLessThan(length(heard));
  }

  @Test
  void closesInOrderWithoutAnAnswer() throws IOException {
    assertThat(hear(Faults.FIN)).isEqualTo(new Heard("", IN_ORDER));
    assertThat(model.commits()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("ofAStatus")
  void answersInPlaceOfTheServer(Faults fault) throws IOException {
    Heard heard = hear(fault);
    assertThat(heard.status()).isEqualTo(fault.status());
    assertThat(heard.end()).isEqualTo(IN_ORDER);
    assertThat(model.requests()).isEmpty();
  }

  static Stream<Faults> ofAStatus() {
    return Arrays.stream(Faults.values()).filter(fault -> fault.status() > 0);
  }

  @Test
  void asksForPatienceInThreeWays() throws IOException {
    assertThat(hear(Faults.RETRY_AFTER_SECONDS).header("retry-after")).isEqualTo("7");
    assertThat(hear(Faults.RETRY_AFTER_ABSURD).header("retry-after")).isEqualTo("31536000");
    String date = hear(Faults.RETRY_AFTER_DATE).header("retry-after");
    ZonedDateTime until = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    assertThat(Duration.between(ZonedDateTime.now(until.getZone()), until))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
  }

  @Test
  void dripsAndDoesNotEnd() throws IOException {
    Heard heard = hear(Faults.DRIP);
    assertThat(heard.end()).isEqualTo(STILL_OPEN);
    assertThat(heard.body()).hasSizeBetween(2, 30);
    assertThat(model.commits()).isEqualTo(1);
  }

  @Test
  void answersWithNoBytes() throws IOException {
    Heard heard = hear(Faults.ZERO_BYTES);
    assertThat(heard.header("content-length")).isEqualTo("0");
    assertThat(heard.body()).isEmpty();
  }

  @Test
  void endsBeforeItsLength() throws IOException {
    Heard heard = hear(Faults.TRUNCATED_LENGTH);
    assertThat(heard.end()).isEqualTo(IN_ORDER);
    assertThat(heard.body()).isNotEmpty().hasSizeLessThan(length(heard));
  }

  @Test
  void endsInTheMiddleOfAChunk() throws IOException {
    Heard heard = hear(Faults.TRUNCATED_CHUNKED);
    assertThat(heard.header("transfer-encoding")).isEqualTo("chunked");
    String body = new String(heard.body(), StandardCharsets.UTF_8);
    int promised = Integer.parseInt(body.substring(0, body.indexOf('\r')), 16);
    assertThat(body.substring(body.indexOf('\n') + 1)).isNotEmpty().hasSizeLessThan(promised);
    assertThat(heard.end()).isEqualTo(IN_ORDER);
  }

  @Test
  void packsHalfAnAnswer() throws IOException {
    Heard heard = hear(Faults.TRUNCATED_GZIP);
    assertThat(heard.header("content-encoding")).isEqualTo("gzip");
    assertThat(heard.body()).hasSize(length(heard));
    assertThatThrownBy(() -> unpack(heard)).isInstanceOf(IOException.class);
  }

  @Test
  void packsFarMoreThanItSends() throws IOException {
    Heard heard = hear(Faults.GZIP_BOMB);
    assertThat(heard.body()).hasSizeLessThan(100_000);
    assertThat(unpack(heard)).isGreaterThan(64 * 1024 * 1024);
  }

  @Test
  void showsAPageInsteadOfTheServer() throws IOException {
    Heard heard = hear(Faults.HTML_PAGE);
    assertThat(heard.status()).isEqualTo(200);
    assertThat(heard.header("content-type")).isEqualTo("text/html");
    assertThat(model.requests()).isEmpty();
  }

  @Test
  void callsTheAnswerSomethingElse() throws IOException {
    assertThat(hear(Faults.WRONG_CONTENT_TYPE).header("content-type")).isEqualTo("text/plain");
  }

  @Test
  void forgesAnswers() throws IOException {
    assertThat(json(Faults.FEWER_ENTRIES).path("entry")).hasSize(1);
    assertThat(json(Faults.WRONG_IDS).path("entry").findValuesAsText("location"))
        .containsExactly("Patient/not-p/_history/1", "Patient/not-q/_history/1");
    assertThat(json(Faults.WRONG_BUNDLE_TYPE).path("type").asText()).isEqualTo("batch-response");
    assertThat(json(Faults.OUTCOME_INSTEAD).path("resourceType").asText())
        .isEqualTo("OperationOutcome");
    assertThat(json(Faults.NEXT_LINK_ELSEWHERE).path("link").findValuesAsText("url"))
        .singleElement(STRING)
        .startsWith("http://127.0.0.1:");
  }

  @Test
  void commitsAndHasNothingToSay() throws IOException {
    Heard heard = hear(Faults.STATUS_204);
    assertThat(heard.status()).isEqualTo(204);
    assertThat(heard.body()).isEmpty();
    assertThat(hear(Faults.GATEWAY_TIMEOUT_AFTER_COMMIT).status()).isEqualTo(504);
    assertThat(model.requests()).hasSize(2);
  }

  @Test
  void saysItCommittedAndDidNot() throws IOException {
    JsonNode answer = json(Faults.NOT_COMMITTED_200);
    assertThat(answer.path("entry").findValuesAsText("location"))
        .containsExactly("Patient/p/_history/1", "Patient/q/_history/1");
    assertThat(model.requests()).isEmpty();
  }

  @Test
  void noticesAVisitToTheOtherOrigin() throws IOException {
    try (FaultyProxy proxy =
        new FaultyProxy(http.base(), FaultPlan.nth(Faults.REDIRECT_ELSEWHERE, 1))) {
      String location = RawClient.post(proxy.base(), WRITE).header("location");
      assertThat(proxy.contactsElsewhere()).isZero();
      RawClient.post(URI.create(location), WRITE);
      assertThat(proxy.contactsElsewhere()).isEqualTo(1);
    }
  }

  @Test
  void passesOnWhatThePlanLeavesAlone() throws IOException {
    FaultPlan plan = FaultPlan.nth(Faults.STATUS_503, Traffic.WRITE, 2);
    try (FaultyProxy proxy = new FaultyProxy(http.base(), plan)) {
      JsonNode read = Bundles.batch(Bundles.get("Patient/p"));
      assertThat(RawClient.post(proxy.base(), WRITE).status()).isEqualTo(200);
      assertThat(RawClient.post(proxy.base(), read).status()).isEqualTo(200);
      assertThat(RawClient.post(proxy.base(), WRITE).status()).isEqualTo(503);
      assertThat(plan.injected())
          .containsExactly(new FaultPlan.Injected(3, Traffic.WRITE, Faults.STATUS_503));
    }
  }

  private Heard hear(Faults fault) throws IOException {
    try (FaultyProxy proxy = new FaultyProxy(http.base(), FaultPlan.nth(fault, 1))) {
      return RawClient.post(proxy.base(), WRITE);
    }
  }

  private JsonNode json(Faults fault) throws IOException {
    return Json.parse(new String(hear(fault).body(), StandardCharsets.UTF_8));
  }

  private static int length(Heard heard) {
    return Integer.parseInt(heard.header("content-length"));
  }

  private static long unpack(Heard heard) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(heard.body()))) {
      return gzip.transferTo(OutputStream.nullOutputStream());
    }
  }
}
