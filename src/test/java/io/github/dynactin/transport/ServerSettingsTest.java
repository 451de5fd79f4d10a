package io.github.dynactin.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  private static final URI BASE = URI.create("https://fhir.example/r4");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://fhir.example",
        "fhir.example/r4",
        "https:///r4",
        "https://user:secret@fhir.example/r4",
        "https://fhir.example/r4?x=1",
        "https://fhir.example/r4#x"
      })
  void refusesWhatIsNotABaseUrl(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerSettings.of(URI.create(url)))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("secret"));
  }

  @Test
  void dropsTheLastSlash() {
    assertThat(ServerSettings.of(URI.create("https://fhir.example/r4/")).base()).isEqualTo(BASE);
  }

  @Test
  void letsNoHeaderBecomeTwo() {
    ServerSettings settings = ServerSettings.of(BASE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withHeaders(Map.of("X-A", "b\r\nX-C: d")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withHeaders(Map.of("Authorization", "Bearer x")));
    assertThatIllegalArgumentException().isThrownBy(() -> header(Credentials.bearer(() -> "a\nb")));
  }

  @Test
  void neverPrintsCredentials() {
    ServerSettings settings =
        ServerSettings.of(BASE).withCredentials(Credentials.basic("user", "secret"));
    assertThat(settings.toString()).doesNotContain("secret").doesNotContain("user");
    assertThat(header(settings.credentials())).contains("Basic dXNlcjpzZWNyZXQ=");
  }

  private static Optional<String> header(Credentials credentials) {
    try (GuardedHttp http = new GuardedHttp(HttpClients.createDefault())) {
      return credentials
          .open(new Credentials.Surroundings(BASE, http, Deadlines.defaults(), Clock.systemUTC()))
          .header();
    } catch (ServerFault unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fhir.example.org/r4",
        "http://10.0.0.1/fhir",
        "http://127.0.0.1.example.org/r4"
      })
  void credentialsAreNotSentInClearToAnotherMachine(String base) {
    ServerSettings settings = ServerSettings.of(URI.create(base));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withCredentials(Credentials.bearer(() -> "token")))
        .withMessageContaining("use https");
    assertThat(settings.withCredentials(Credentials.none()).base()).isNotNull();
    assertThat(settings.withPlainCredentials().withCredentials(Credentials.basic("u", "p")).base())
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fhir.example.org/r4",
        "http://localhost/r4",
        "http://127.0.0.1:8080/fhir",
        "http://[::1]/r4"
      })
  void credentialsAreSentOverTlsAndOnThisMachine(String base) {
    ServerSettings settings = ServerSettings.of(URI.create(base));
    assertThat(settings.withCredentials(Credentials.bearer(() -> "token")).base()).isNotNull();
  }
}
