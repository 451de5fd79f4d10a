package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Deliveries.CASE;
import static io.github.dynactin.testing.Samples.pair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.FakeServer;
import io.github.dynactin.testing.RawServer;
import io.github.dynactin.testing.Reply;
import io.github.dynactin.transport.Credentials;
import io.github.dynactin.transport.Deadlines;
import io.github.dynactin.transport.ServerSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
  private static final Deadlines SHORT =
      new Deadlines(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(1500));

  @Test
  void doesNotRepeatARequestWhoseConnectionWasDropped() throws IOException {
    try (RawServer server = new RawServer((connection, out) -> connection.close())) {
      assertThat(deliver(ServerSettings.of(server.base()))).isEqualTo(Outcome.UNAVAILABLE);
      assertThat(server.requests).hasValue(1);
    }
  }

  @Test
  void doesNotTakeHalfAnAnswer() throws IOException {
    byte[] half =
        RawServer.ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\n"
                + "Content-Length: 900\r\n\r\n{\"resourceType\":\"Bundle\"");
    try (RawServer server = new RawServer((connection, out) -> out.write(half))) {
      assertThat(deliver(ServerSettings.of(server.base()))).isEqualTo(Outcome.UNAVAILABLE);
      assertThat(server.requests).hasValue(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-", "HTTP/1.1 200 OK\r\n\r\n{"})
  void endsAnExchangeThatDrips(String head) throws IOException {
    RawServer.Answer drip =
        (connection, out) -> {
          out.write(RawServer.ascii(head));
          for (int i = 0; i < 100; i++) {
            out.write(' ');
            Thread.sleep(300);
          }
        };
    try (RawServer server = new RawServer(drip)) {
      long start = System.nanoTime();
      Outcome outcome = deliver(ServerSettings.of(server.base()).withDeadlines(SHORT));
      assertThat(outcome).isEqualTo(Outcome.UNAVAILABLE);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(server.requests).hasValue(1);
    }
  }

  @Test
  void isToldWhenNobodyListens() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/fhir");
    }
    assertThat(deliver(ServerSettings.of(nobody))).isEqualTo(Outcome.UNAVAILABLE);
  }

  @Test
  void stopsReadingWhatIsTooLong() throws IOException {
    RawServer.Answer endless =
        (connection, out) -> {
          out.write(RawServer.ascii("HTTP/1.1 200 OK\r\n\r\n"));
          byte[] block = new byte[65_536];
          while (!connection.isClosed()) {
            out.write(block);
          }
        };
    try (RawServer server = new RawServer(endless)) {
      ServerSettings settings = ServerSettings.of(server.base()).withResponseLimit(1_000_000);
      assertThat(deliver(settings)).isEqualTo(Outcome.UNTRUSTWORTHY);
    }
  }

  @Test
  void doesNotUnpackWhatItDidNotAskToBePacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[1_000_000]);
    }
    try (FakeServer server = new FakeServer()) {
      Map<String, String> headers =
          Map.of("Content-Type", "application/fhir+json", "Content-Encoding", "gzip");
      server.reading = answer -> new Reply(200, headers, packed.toByteArray());
      assertThat(deliver(ServerSettings.of(server.base()))).isEqualTo(Outcome.UNTRUSTWORTHY);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirectAndShowsTheTokenToOneServerOnly(int status) throws IOException {
    try (FakeServer server = new FakeServer();
        FakeServer elsewhere = new FakeServer()) {
      server.reading = answer -> Reply.redirect(status, elsewhere.base().toString());
      Credentials token = Credentials.bearer(() -> "t0ken");
      ServerSettings settings = ServerSettings.of(server.base()).withCredentials(token);
      assertThat(deliver(settings)).isEqualTo(Outcome.WRONG_ADDRESS);
      assertThat(server.authorizations).containsExactly("Bearer t0ken");
      assertThat(elsewhere.requests()).isZero();
    }
  }

  @Test
  void worksWhateverTheThreadsClassLoader() throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try (FakeServer server = new FakeServer()) {
      assertThat(deliver(ServerSettings.of(server.base()))).isEqualTo(Outcome.DELIVERED);
      assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getPlatformClassLoader());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static Outcome deliver(ServerSettings settings) {
    try (Delivery delivery = Deliveries.to(settings)) {
      return delivery.deliver(CASE, pair()).outcome();
    }
  }
}
