package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.answer;
import static io.github.dynactin.testing.WireServer.fhir;
import static io.github.dynactin.transport.FaultsTest.bundle;
import static io.github.dynactin.transport.FaultsTest.requireSilent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.SettableClock;
import io.github.dynactin.testing.TokenEndpoint;
import io.github.dynactin.testing.WireServer;
import io.github.dynactin.transport.keys.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SMART Backend Services against an endpoint that checks every statement it is shown. */
class SmartTest {
  private static final String BUNDLE = "{\"resourceType\":\"Bundle\"}";
  private static SigningKey ec;
  private static SigningKey rsa;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T22:00:00Z"));
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private TokenEndpoint tokens;
  private WireServer server;

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws JOSEException, IOException {
    String ecJwk = new ECKeyGenerator(Curve.P_384).keyID("ec-1").generate().toJSONString();
    String rsaJwk = new RSAKeyGenerator(2048).generate().toJSONString();
    ec = SigningKey.fromFile(PrivateFiles.write(folder.resolve("ec.json"), ecJwk));
    rsa =
        SigningKey.fromFile(
            PrivateFiles.write(folder.resolve("rsa.json"), "{\"keys\":[" + rsaJwk + "]}"));
  }

  @BeforeEach
  void start() throws IOException, ParseException {
    tokens = new TokenEndpoint(ec.publicJwks(), clock);
    server = new WireServer(this::serve);
  }

  @AfterEach
  void stop() throws IOException {
    tokens.close();
    server.close();
  }

  private byte[] serve(String request) {
    if (request.startsWith("GET /fhir/.well-known/smart-configuration ")) {
      return answer("200 OK", "", "{\"token_endpoint\":\"" + tokens.url() + "\"}");
    }
    boolean known = request.contains("\r\nAuthorization: Bearer token-");
    return known && revoked.stream().noneMatch(request::contains)
        ? fhir(BUNDLE)
        : answer("401 Who?", "", "");
  }

  @Test
  void showsATokenThatItFetchedWithASignedStatement() throws Exception {
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      endpoint.post(bundle());
      endpoint.search("Patient", "_id=a1");
    }
    assertThat(tokens.objections).isEmpty();
    assertThat(tokens.given).hasValue(1);
    assertThat(server.requests)
        .hasSize(2)
        .allSatisfy(r -> assertThat(r).contains("Authorization: Bearer token-1\r\n"));
  }

  @Test
  void signsWithRsaAsWell() throws Exception {
    try (TokenEndpoint forRsa = new TokenEndpoint(rsa.publicJwks(), clock);
        HapiEndpoint endpoint =
            endpoint(
                SmartSettings.of("client-7", rsa, "system/*.cruds").withTokenUrl(forRsa.url()))) {
      endpoint.post(bundle());
      assertThat(forRsa.objections).isEmpty();
    }
  }

  @Test
  void findsTheTokenUrlAtTheServer() throws Exception {
    try (HapiEndpoint endpoint = endpoint(SmartSettings.of("client-7", ec, "system/*.cruds"))) {
      endpoint.post(bundle());
      clock.forward(Duration.ofHours(1));
      endpoint.post(bundle());
    }
    assertThat(tokens.given).hasValue(2);
    assertThat(server.requests).hasSize(3); // the page that names it is asked for once
    assertThat(server.requests.get(0)).doesNotContain("\r\nAuthorization:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/token",
        "http://fhir.example/token",
        "ftp://127.0.0.1/token",
        "https://user@127.0.0.1/token",
        "/token",
        "",
        "::"
      })
  void sendsNoStatementWhereverTheServerPointsTo(String url) throws IOException {
    byte[] page = answer("200 OK", "", "{\"token_endpoint\":\"" + url + "\"}");
    try (WireServer other = new WireServer(request -> page);
        HapiEndpoint endpoint =
            new HapiEndpoint(
                ServerSettings.of(other.base())
                    .withCredentials(
                        Credentials.smart(SmartSettings.of("client-7", ec, "system/*.cruds"))))) {
      ServerFault fault = fault(endpoint);
      assertThat(fault.fault()).isEqualTo(Fault.WRONG_ADDRESS);
      assertThat(other.requests).hasSize(1);
    }
  }

  @Test
  void renewsAfterFourFifthsOfTheTokensLife() throws Exception {
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      endpoint.post(bundle());
      clock.forward(Duration.ofSeconds(239));
      endpoint.post(bundle());
      assertThat(tokens.given).hasValue(1);
      clock.forward(Duration.ofSeconds(1));
      endpoint.post(bundle());
      assertThat(tokens.given).hasValue(2);
    }
    assertThat(tokens.objections).isEmpty();
  }

  @Test
  void renewsOnceIfTheServerRefusesTheTokenAndRepeatsTheRequest() throws Exception {
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      endpoint.post(bundle());
      revoked.add("token-1");
      assertThat(endpoint.post(bundle())).isEqualTo(Json.parse(BUNDLE));
    }
    assertThat(tokens.given).hasValue(2);
    assertThat(server.requests).hasSize(3);
  }

  @Test
  void givesUpIfTheNewTokenIsRefusedToo() throws IOException {
    revoked.add("token-");
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      assertThat(fault(endpoint).fault()).isEqualTo(Fault.NOT_AUTHORISED);
    }
    assertThat(tokens.given).hasValue(2);
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void manyThreadsFetchOneToken() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      Callable<Object> post = () -> endpoint.post(bundle());
      for (var result : pool.invokeAll(List.of(post, post, post, post, post, post, post, post))) {
        result.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(tokens.given).hasValue(1);
    assertThat(server.requests).hasSize(8);
  }

  @Test
  void tellsARefusalByItsCodeAlone() throws Exception {
    try (TokenEndpoint forAnother = new TokenEndpoint(rsa.publicJwks(), clock);
        HapiEndpoint endpoint =
            endpoint(
                SmartSettings.of("client-7", ec, "system/*.cruds")
                    .withTokenUrl(forAnother.url()))) {
      ServerFault fault = fault(endpoint);
      assertThat(fault.fault()).isEqualTo(Fault.NOT_AUTHORISED);
      assertThat(fault.issue().message()).isEqualTo("no token: HTTP 400 (invalid_client)");
    }
    assertThat(server.requests).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"503, UNAVAILABLE", "429, BUSY", "404, WRONG_ADDRESS", "302, WRONG_ADDRESS"})
  void tellsWhatATokenEndpointsTroubleMeans(int status, Fault expected) throws IOException {
    tokens.answering =
        bytes -> answer(status + " CANARYNAME", "Retry-After: 7\r\nLocation: /x\r\n", "CANARYNAME");
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      ServerFault fault = fault(endpoint);
      assertThat(fault.fault()).isEqualTo(expected);
      assertThat(fault.retryAfter()).contains(Duration.ofSeconds(7));
    }
    assertThat(tokens.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CANARYNAME",
        "{}",
        "{\"access_token\":\"CANARYNAME\",\"token_type\":\"mac\"}",
        "{\"access_token\":\"CANARYNAME\\r\\nX: y\",\"token_type\":\"bearer\"}",
        "{\"access_token\":\"\",\"token_type\":\"bearer\"}"
      })
  void takesNothingForATokenThatIsNone(String body) throws IOException {
    tokens.answering = bytes -> answer("200 OK", "", body);
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      assertThat(fault(endpoint).fault()).isEqualTo(Fault.UNTRUSTWORTHY);
    }
    assertThat(server.requests).isEmpty();
  }

  @Test
  void readsNoTokenWithoutEnd() throws IOException {
    tokens.answering = bytes -> answer("200 OK", "", new byte[1_000_000]);
    try (HapiEndpoint endpoint = endpoint(settings(ec))) {
      assertThat(fault(endpoint).fault()).isEqualTo(Fault.UNTRUSTWORTHY);
    }
  }

  @Test
  void aTokenFileThatWasRenewedIsTriedOnceMore() throws Exception {
    revoked.add("token-old");
    List<String> file = new CopyOnWriteArrayList<>(List.of("token-old", "token-new"));
    Credentials renewed = Credentials.bearer(() -> file.size() > 1 ? file.remove(0) : file.get(0));
    ServerSettings settings = ServerSettings.of(server.base()).withCredentials(renewed);
    try (HapiEndpoint endpoint = new HapiEndpoint(settings)) {
      endpoint.post(bundle());
    }
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void wantsATokenUrlThatNobodyListensTo() {
    SmartSettings settings = SmartSettings.of("client-7", ec, "system/*.cruds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withTokenUrl(URI.create("http://auth.example/token")));
    assertThatIllegalArgumentException().isThrownBy(() -> SmartSettings.of(" ", ec, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> SmartSettings.of("c", ec, "a\"b"));
  }

  private SmartSettings settings(SigningKey key) {
    return SmartSettings.of("client-7", key, "system/*.cruds").withTokenUrl(tokens.url());
  }

  private HapiEndpoint endpoint(SmartSettings smart) {
    ServerSettings settings =
        ServerSettings.of(server.base()).withCredentials(Credentials.smart(smart));
    assertThat(settings.toString()).contains("hidden").doesNotContain("client-7");
    return new HapiEndpoint(settings, clock);
  }

  private static ServerFault fault(HapiEndpoint endpoint) {
    ServerFault fault = catchThrowableOfType(ServerFault.class, () -> endpoint.post(bundle()));
    requireSilent(fault);
    return fault;
  }
}
