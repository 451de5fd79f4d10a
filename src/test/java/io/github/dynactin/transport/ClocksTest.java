package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.answer;
import static io.github.dynactin.testing.WireServer.fhir;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.dynactin.delivery.BundleLimits;
import io.github.dynactin.delivery.Delivery;
import io.github.dynactin.delivery.DeliveryReport;
import io.github.dynactin.delivery.DeliverySettings;
import io.github.dynactin.delivery.Outcome;
import io.github.dynactin.journal.MemoryDisk;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.Samples;
import io.github.dynactin.testing.TokenEndpoint;
import io.github.dynactin.testing.WireServer;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.keys.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clocks that jump in the middle of a run, in which tokens expire and the server asks for patience
 * until a date: what the run says is true, it waits no longer than it may, and when the clocks are
 * right again everything is delivered, once.
 */
@Tag("nightly")
class ClocksTest {
  private static final Pattern TOKEN = Pattern.compile("Authorization: Bearer (token-\\d+)\r\n");
  private static final Pattern SEARCH = Pattern.compile("POST /fhir/([A-Za-z]+)/_search ");
  private static final Duration TOKENS_LIFE = Duration.ofMinutes(5);
  private static final Duration EACH_REQUEST = Duration.ofSeconds(100);
  private static final TimeZone HERE = TimeZone.getDefault();

  /** Clocks in Berlin are put forward an hour later. */
  private static final Instant SPRING = Instant.parse("2026-03-29T00:55:00Z");

  /** Clocks in Berlin are put back an hour later. */
  private static final Instant AUTUMN = Instant.parse("2026-10-25T00:55:00Z");

  @TempDir private static Path folder = Path.of("");

  private final ModelServer model = ModelServer.strict();
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();
  private boolean jumped;
  private int busy;
  private TwoClocks clocks = new TwoClocks(SPRING);
  private Jump jump = new Jump(SPRING, Duration.ZERO, false, 0);

  /**
   * What happens to the clocks.
   *
   * @param start the time at first, everywhere
   * @param by how far they jump
   * @param everywhere at the server, too: time was lost, as when a machine sleeps
   * @param request before which request, from 1
   */
  record Jump(Instant start, Duration by, boolean everywhere, int request) {}

  static Stream<Jump> jumps() {
    return IntStream.rangeClosed(1, 7)
        .boxed()
        .flatMap(request -> Stream.of(SPRING, AUTUMN).flatMap(start -> each(start, request)));
  }

  private static Stream<Jump> each(Instant start, int request) {
    Duration hour = Duration.ofHours(1);
    Duration decade = Duration.ofDays(3653);
    return Stream.of(hour, hour.negated(), decade, decade.negated(), TOKENS_LIFE)
        .flatMap(
            by ->
                by.isNegative()
                    ? Stream.of(new Jump(start, by, false, request))
                    : Stream.of(
                        new Jump(start, by, false, request), new Jump(start, by, true, request)));
  }

  @AfterAll
  static void tell() {
    System.out.printf("%,d runs in which a clock jumped%n", jumps().count());
  }

  @AfterEach
  void backHere() {
    TimeZone.setDefault(HERE);
  }

  @ParameterizedTest
  @MethodSource("jumps")
  void aClockThatJumpsMakesNothingFalse(Jump jump) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    this.jump = jump;
    clocks = new TwoClocks(jump.start());
    SigningKey key = key();
    try (TokenEndpoint tokens = new TokenEndpoint(key.publicJwks(), clocks.real());
        WireServer server = new WireServer(this::serve)) {
      tokens.expiresIn = (int) TOKENS_LIFE.toSeconds();
      tokens.answering = this::remember;
      Credentials smart =
          Credentials.smart(
              SmartSettings.of("client-7", key, "system/*.cruds").withTokenUrl(tokens.url()));
      try (HapiEndpoint endpoint =
              new HapiEndpoint(
                  ServerSettings.of(server.base()).withCredentials(smart), clocks.ours());
          Delivery delivery = Deliveries.over(endpoint, new MemoryDisk(), settings(), clocks)) {
        requireTruth(delivery.deliver(Deliveries.CASE, bundle()), tokens);
        clocks.setRight();
        assertThat(delivery.deliver(Deliveries.CASE, bundle()).outcome().isStored()).isTrue();
        requireAllOnce(delivery);
      }
    }
  }

  private void requireTruth(DeliveryReport report, TokenEndpoint tokens) {
    assertThat(clocks.slept()).isLessThanOrEqualTo(settings().retry().timeout());
    if (jump.everywhere()) {
      assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
      assertThat(tokens.objections).isEmpty();
    } else {
      // A statement of the wrong time gets no token: that can't be helped, but must be said.
      assertThat(report.outcome()).isIn(Outcome.DELIVERED, Outcome.NOT_AUTHORISED);
    }
    assertThat(model.state().danglingReferences()).isEmpty();
    if (report.outcome().isStored()) {
      assertThat(model.state().exported()).hasSize(bundle().getEntry().size());
    }
  }

  private void requireAllOnce(Delivery delivery) {
    assertThat(model.state().exported()).hasSize(bundle().getEntry().size());
    assertThat(model.state().versions().values()).allMatch(versions -> versions.size() == 1);
    assertThat(delivery.verify(Deliveries.CASE, bundle()).isClean()).isTrue();
    long writes = model.writes();
    assertThat(delivery.deliver(Deliveries.CASE, bundle()).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(model.writes()).isEqualTo(writes);
  }

  /** Time passes with each request; the second transaction is to be repeated at a certain date. */
  private byte[] serve(String request) throws IOException {
    clocks.pass(EACH_REQUEST);
    int number = model.requests().size() + busy + 1;
    if (number == jump.request() && !jumped) {
      jumped = true;
      clocks.ours().forward(jump.by());
      clocks.real().forward(jump.everywhere() ? jump.by() : Duration.ZERO);
    }
    Matcher token = TOKEN.matcher(request);
    Instant now = clocks.real().instant();
    if (!token.find() || !now.isBefore(ends.getOrDefault(token.group(1), Instant.MIN))) {
      return answer("401 Who?", "", "");
    }
    if (number == 3 && busy == 0) {
      busy++;
      String date =
          DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(20).atOffset(ZoneOffset.UTC));
      return answer("503 Busy", "Retry-After: " + date + "\r\n", "");
    }
    String body = request.substring(request.indexOf("\r\n\r\n") + 4);
    Matcher search = SEARCH.matcher(request);
    try {
      return fhir(
          Json.write(
              search.lookingAt()
                  ? model.search(search.group(1), body)
                  : model.post(Json.parse(body.getBytes(ISO_8859_1)))));
    } catch (ServerFault fault) {
      throw new IOException(fault);
    }
  }

  private byte[] remember(byte[] given) {
    String text = new String(given, UTF_8);
    try {
      String token =
          Json.text(Json.parse(text.substring(text.indexOf("\r\n\r\n") + 4)), "access_token");
      ends.put(token, clocks.real().instant().plus(TOKENS_LIFE));
      return given;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SigningKey key() throws Exception {
    String jwk = new ECKeyGenerator(Curve.P_384).keyID("ec-1").generate().toJSONString();
    return SigningKey.fromFile(PrivateFiles.write(folder.resolve("ec.json"), jwk));
  }

  private static DeliverySettings settings() {
    return DeliverySettings.defaults().withLimits(new BundleLimits(2, 1_000_000));
  }

  private static Bundle bundle() {
    return Samples.transaction(
        Stream.concat(
                Stream.of(Samples.patient("p1")),
                IntStream.range(0, 5).mapToObj(i -> Samples.observation("o" + i, "p1", "1." + i)))
            .toArray(Resource[]::new));
  }
}
