package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.answer;
import static io.github.dynactin.testing.WireServer.fhir;
import static io.github.dynactin.transport.FaultsTest.bundle;
import static io.github.dynactin.transport.FaultsTest.requireSilent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.WireServer;
import io.github.dynactin.transport.keys.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.client.LaxRedirectStrategy;
import org.apache.http.util.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No request of any kind follows a redirect, whoever made the client underneath. Those with content
 * are held back twice, since they can't be sent again; those without only by what is asserted here.
 */
class RedirectTest {
  private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);
  private static SigningKey key;

  private final CloseableHttpClient follower =
      HttpClients.custom().setRedirectStrategy(new LaxRedirectStrategy()).build();
  private WireServer elsewhere;

  private enum Kind {
    TRANSACTION,
    SEARCH,
    METADATA;

    private void ask(HapiEndpoint endpoint) throws ServerFault {
      switch (this) {
        case TRANSACTION -> endpoint.post(bundle());
        case SEARCH -> endpoint.search("Patient", "_id=a1");
        case METADATA -> endpoint.describe();
      }
    }
  }

  @BeforeAll
  static void makeAKey(@TempDir Path folder) throws JOSEException, IOException {
    String jwk = new ECKeyGenerator(Curve.P_384).keyID("ec-1").generate().toJSONString();
    key = SigningKey.fromFile(PrivateFiles.write(folder.resolve("ec.json"), jwk));
  }

  @BeforeEach
  void start() throws IOException {
    elsewhere = new WireServer(request -> fhir("{}"));
  }

  @AfterEach
  void stop() throws IOException {
    elsewhere.close();
    follower.close();
  }

  @Test
  void asAControlTheSameClientFollowsWhenItIsNotGuarded() throws IOException {
    try (WireServer server = redirecting(302)) {
      EntityUtils.consume(follower.execute(new HttpGet(server.base())).getEntity());
    }
    assertThat(elsewhere.requests).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isFollowedByNoClientOfOurs(Kind kind, int status) throws IOException {
    isNotFollowed(kind, status, HapiEndpoint::new);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void isFollowedByNoClientOfAHost(Kind kind, int status) throws IOException {
    isNotFollowed(kind, status, settings -> HapiEndpoint.over(settings, follower));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void isNotFollowedToWhereTokensWouldBeGivenOut(int status) throws IOException {
    try (WireServer server = redirecting(status)) {
      isRefused(server, credentials(settings -> settings));
      assertThat(server.requests)
          .singleElement()
          .asString()
          .startsWith("GET /fhir/.well-known/smart-configuration ");
    }
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void isNotFollowedWithAStatementOfWhoWeAre(int status) throws IOException {
    try (WireServer server = redirecting(status)) {
      URI url = server.base();
      isRefused(server, credentials(settings -> settings.withTokenUrl(url)));
      assertThat(server.requests).singleElement().asString().contains("client_assertion=");
    }
  }

  private void isNotFollowed(
      Kind kind, int status, Function<ServerSettings, HapiEndpoint> connecting) throws IOException {
    try (WireServer server = redirecting(status)) {
      ServerSettings settings =
          ServerSettings.of(server.base()).withCredentials(Credentials.bearer(() -> "t0ken"));
      try (HapiEndpoint endpoint = connecting.apply(settings)) {
        isRefused(endpoint, kind);
      }
      assertThat(server.requests).singleElement().asString().contains("Bearer t0ken");
    }
  }

  private void isRefused(WireServer server, Credentials credentials) {
    ServerSettings settings = ServerSettings.of(server.base()).withCredentials(credentials);
    try (HapiEndpoint endpoint = new HapiEndpoint(settings)) {
      isRefused(endpoint, Kind.METADATA);
    }
  }

  private void isRefused(HapiEndpoint endpoint, Kind kind) {
    ServerFault fault = catchThrowableOfType(ServerFault.class, () -> kind.ask(endpoint));
    assertThat(fault.fault()).isEqualTo(Fault.WRONG_ADDRESS);
    requireSilent(fault);
    assertThat(elsewhere.requests).isEmpty();
  }

  private static Credentials credentials(Function<SmartSettings, SmartSettings> more) {
    return Credentials.smart(more.apply(SmartSettings.of("client-7", key, "system/*.cruds")));
  }

  private WireServer redirecting(int status) throws IOException {
    return new WireServer(
        request -> answer(status + " Go", "Location: " + elsewhere.base() + "\r\n", ""));
  }

  static Stream<Integer> statuses() {
    return STATUSES.stream();
  }

  static Stream<Arguments> requests() {
    return Stream.of(Kind.values())
        .flatMap(kind -> STATUSES.stream().map(status -> Arguments.of(kind, status)));
  }
}
