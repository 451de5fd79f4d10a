package io.github.dynactin.transport;

import static io.github.dynactin.testing.WireServer.fhir;
import static io.github.dynactin.transport.FaultsTest.bundle;
import static io.github.dynactin.transport.FaultsTest.requireSilent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.testing.TestKeys;
import io.github.dynactin.testing.WireServer;
import io.github.dynactin.transport.keys.ClientKey;
import io.github.dynactin.transport.keys.TlsSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mutual TLS and trust, on sockets with keys that are made here. */
class TlsTest {
  private static TestKeys server;
  private static TestKeys client;

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    server = TestKeys.make(folder, "server", "san=ip:127.0.0.1");
    client = TestKeys.make(folder, "client");
  }

  @Test
  void trustsWhomItIsToldTo() throws Exception {
    try (WireServer https = https(server, false)) {
      assertThat(reaches(https.base(), trusting(server))).isTrue();
    }
  }

  @Test
  void readsTrustFromPkcs12Too() throws Exception {
    Path store = server.folder().resolve("trust.p12");
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry("ca", server.store().getCertificate("server"));
    try (OutputStream out = Files.newOutputStream(store)) {
      trust.store(out, TestKeys.PASSWORD.toCharArray());
    }
    TlsSettings tls = TlsSettings.standard().withTrust(store, Optional.of(TestKeys.password()));
    try (WireServer https = https(server, false)) {
      assertThat(reaches(https.base(), tls)).isTrue();
    }
  }

  @Test
  void refusesAServerThatNobodyTrusts() throws Exception {
    try (WireServer https = https(server, false)) {
      ServerFault fault = fault(https.base(), TlsSettings.standard());
      assertThat(fault.fault()).isEqualTo(Fault.WRONG_ADDRESS);
      assertThat(fault.issue().message())
          .startsWith("the server's certificate isn't trusted; nothing was sent");
      assertThat(https.requests).isEmpty();
    }
  }

  @Test
  void refusesATrustedServerUnderAnotherName() throws Exception {
    TestKeys elsewhere = TestKeys.make(server.folder(), "elsewhere", "san=dns:elsewhere.example");
    try (WireServer https = https(elsewhere, false)) {
      ServerFault fault = fault(https.base(), trusting(elsewhere));
      assertThat(fault.fault()).isEqualTo(Fault.WRONG_ADDRESS);
      assertThat(fault.issue().message()).contains("certificate", "another name");
      assertThat(https.requests).isEmpty();
    }
  }

  @Test
  void refusesVersionsThatAreTooOld() throws Exception {
    try (WireServer https = https(server, false, "TLSv1.1")) {
      assertThat(fault(https.base(), trusting(server)).fault())
          .isIn(Fault.WRONG_ADDRESS, Fault.UNAVAILABLE);
      assertThat(https.requests).isEmpty();
    }
  }

  @Test
  void showsItsKeyFromPkcs12() throws Exception {
    ClientKey key = ClientKey.pkcs12(client.pkcs12(), TestKeys.password());
    try (WireServer https = https(server, true)) {
      assertThat(reaches(https.base(), trusting(server).withClientKey(key))).isTrue();
    }
  }

  @Test
  void showsItsKeyFromPem() throws Exception {
    ClientKey key = ClientKey.pem(client.certificate(), client.privateKey(), Optional.empty());
    try (WireServer https = https(server, true)) {
      assertThat(reaches(https.base(), trusting(server).withClientKey(key))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void getsNowhereWithoutTheKeyThatTheServerWants(String version) throws Exception {
    try (WireServer https = https(server, true, version)) {
      // The server's word may be lost when it closes: then no more is known than that.
      assertThat(fault(https.base(), trusting(server)).fault())
          .isIn(Fault.NOT_AUTHORISED, Fault.UNAVAILABLE);
      assertThat(https.requests).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "certificate_required, NOT_AUTHORISED",
    "bad_certificate, NOT_AUTHORISED",
    "unknown_ca, NOT_AUTHORISED",
    "protocol_version, WRONG_ADDRESS",
    "handshake_failure, WRONG_ADDRESS",
    "internal_error, UNAVAILABLE",
    "CANARYNAME, UNAVAILABLE"
  })
  void anAlertTellsWhoTrustsWhom(String alert, Fault expected) {
    SSLHandshakeException cause = new SSLHandshakeException("Received fatal alert: " + alert);
    NoAnswer answer = NoAnswer.of(new IOException("wrapped", cause), false);
    assertThat(answer.fault()).isEqualTo(expected);
    requireSilent(answer);
  }

  private static TlsSettings trusting(TestKeys keys) throws IOException, GeneralSecurityException {
    return TlsSettings.standard().withTrust(keys.certificate(), Optional.empty());
  }

  private static WireServer https(TestKeys keys, boolean wantsKey, String... versions)
      throws IOException, GeneralSecurityException {
    SSLContext context =
        TlsSettings.standard()
            .withTrust(client.certificate(), Optional.empty())
            .withClientKey(ClientKey.pkcs12(keys.pkcs12(), TestKeys.password()))
            .context();
    SSLServerSocket socket =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    socket.setNeedClientAuth(wantsKey);
    if (versions.length > 0) {
      socket.setEnabledProtocols(versions);
    }
    return new WireServer(socket, request -> fhir("{\"resourceType\":\"Bundle\"}"));
  }

  private static boolean reaches(URI base, TlsSettings tls) throws ServerFault {
    try (HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(base).withTls(tls))) {
      return endpoint.post(bundle()).isObject();
    }
  }

  private static ServerFault fault(URI base, TlsSettings tls) {
    try (HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(base).withTls(tls))) {
      ServerFault fault = catchThrowableOfType(ServerFault.class, () -> endpoint.post(bundle()));
      requireSilent(fault);
      return fault;
    }
  }
}
