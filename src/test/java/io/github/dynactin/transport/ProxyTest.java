package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.answer;
import static io.github.dynactin.testing.WireServer.fhir;
import static io.github.dynactin.transport.FaultsTest.bundle;
import static io.github.dynactin.transport.FaultsTest.requireSilent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.testing.WireServer;
import io.github.dynactin.transport.keys.Secret;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy of these tests answers in the server's place, and so sees what a proxy sees. */
class ProxyTest {
  private static final String WANTS_LOGIN = "Proxy-Authenticate: Basic realm=\"x\"\r\n";
  private static final Secret PASSWORD = Secret.of("pr0xy-canary");

  @Test
  void logsInToTheProxyAtOnceAndSendsTheRequestOnce() throws Exception {
    try (WireServer proxy = new WireServer(ProxyTest::forward);
        HapiEndpoint endpoint = over(proxy, "http://fhir.example/r4", true)) {
      endpoint.post(bundle());
      assertThat(proxy.requests)
          .singleElement()
          .asString()
          .startsWith("POST http://fhir.example/r4 HTTP/1.1\r\n")
          .contains("Proxy-Authorization: Basic dXNlcjpwcjB4eS1jYW5hcnk=\r\n")
          .contains("\r\nAuthorization: Bearer t0ken\r\n");
    }
  }

  @Test
  void showsTheTokenToNoProxyThatOnlyPassesTlsOn() throws Exception {
    try (WireServer proxy = new WireServer(request -> answer("502 No", "", ""));
        HapiEndpoint endpoint = over(proxy, "https://fhir.example/r4", true)) {
      ServerFault fault = catchThrowableOfType(ServerFault.class, () -> endpoint.post(bundle()));
      assertThat(fault.fault()).isEqualTo(Fault.UNAVAILABLE);
      assertThat(proxy.requests)
          .singleElement()
          .asString()
          .startsWith("CONNECT fhir.example:443 HTTP/1.1\r\n")
          .contains("Proxy-Authorization: Basic dXNlcjpwcjB4eS1jYW5hcnk=\r\n")
          .doesNotContain("t0ken");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://fhir.example/r4", "https://fhir.example/r4"})
  void saysThatTheProxyWantsALogin(String base) throws IOException {
    try (WireServer proxy = new WireServer(ProxyTest::forward);
        HapiEndpoint endpoint = over(proxy, base, false)) {
      ServerFault fault = catchThrowableOfType(ServerFault.class, () -> endpoint.post(bundle()));
      assertThat(fault.fault()).isEqualTo(Fault.NOT_AUTHORISED);
      assertThat(fault.issue().message()).startsWith("HTTP 407");
      requireSilent(fault);
    }
  }

  @Test
  void reachesThisMachineWithoutAProxy() throws Exception {
    try (WireServer proxy = new WireServer(ProxyTest::forward);
        WireServer server = new WireServer(request -> fhir("{}"));
        HapiEndpoint endpoint = over(proxy, server.base().toString(), true)) {
      endpoint.post(bundle());
      assertThat(server.requests).singleElement().asString().doesNotContain("Proxy-Authorization");
      assertThat(proxy.requests).isEmpty();
    }
  }

  @Test
  void looksAtNoJavaProperties() throws Exception {
    try (WireServer proxy = new WireServer(ProxyTest::forward);
        WireServer server = new WireServer(request -> fhir("{}"))) {
      System.setProperty("http.proxyHost", "127.0.0.1");
      System.setProperty("http.proxyPort", Integer.toString(proxy.port()));
      System.setProperty("http.nonProxyHosts", "");
      try (HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server.base()))) {
        endpoint.post(bundle());
      } finally {
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
        System.clearProperty("http.nonProxyHosts");
      }
      assertThat(proxy.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy", "proxy:", ":80", "proxy:0", "proxy:65536", "http://p:80", "a b:1"})
  void wantsAHostAndAPort(String given) {
    assertThatIllegalArgumentException().isThrownBy(() -> ProxySettings.of(given));
  }

  @Test
  void neverPrintsThePassword() {
    ProxySettings settings = ProxySettings.of("proxy.example:3128").withLogin("user", PASSWORD);
    assertThat(settings.toString()).doesNotContain("pr0xy-canary");
    assertThat(ServerSettings.of(URI.create("https://fhir.example")).withProxy(settings).toString())
        .doesNotContain("pr0xy-canary");
  }

  private static byte[] forward(String request) {
    return request.contains("Proxy-Authorization: Basic")
        ? fhir("{\"resourceType\":\"Bundle\"}")
        : answer("407 Who?", WANTS_LOGIN, "");
  }

  private static HapiEndpoint over(WireServer proxy, String base, boolean login) {
    ProxySettings settings = ProxySettings.of("127.0.0.1:" + proxy.port());
    return new HapiEndpoint(
        ServerSettings.of(URI.create(base))
            .withPlainCredentials()
            .withCredentials(Credentials.bearer(() -> "t0ken"))
            .withProxy(login ? settings.withLogin("user", PASSWORD) : settings));
  }
}
