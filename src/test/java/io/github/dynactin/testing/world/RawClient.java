package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Posts a bundle over a bare socket and tells exactly what came back, and how it ended. */
final class RawClient {
  private RawClient() {}

  /** How a connection ended. */
  enum End {
    IN_ORDER,
    RESET,
    STILL_OPEN
  }

  /**
   * What came back.
   *
   * @param bytes as text, one character for each byte
   */
  record Heard(String bytes, End end) {
    String head() {
      int end = bytes.indexOf("\r\n\r\n");
      return end < 0 ? bytes : bytes.substring(0, end);
    }

    byte[] body() {
      int end = bytes.indexOf("\r\n\r\n");
      String body = end < 0 ? "" : bytes.substring(end + 4);
      return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    String header(String name) {
      return head()
          .lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    int status() {
      return bytes.startsWith("HTTP/1.1 ") ? Integer.parseInt(bytes.substring(9, 12)) : 0;
    }
  }

  static Heard post(URI base, JsonNode bundle) throws IOException {
    byte[] body = Json.write(bundle).getBytes(StandardCharsets.UTF_8);
    String head =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/fhir+json\r\n"
                .formatted(base.getRawPath(), base.getPort())
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(1_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      End end = listen(socket, heard);
      return new Heard(heard.toString(StandardCharsets.ISO_8859_1), end);
    }
  }

  private static End listen(Socket socket, ByteArrayOutputStream heard) throws IOException {
    try {
      long patience = System.nanoTime() + 3_000_000_000L;
      for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
        heard.write(c);
        if (System.nanoTime() > patience) {
          return End.STILL_OPEN;
        }
      }
      return End.IN_ORDER;
    } catch (SocketTimeoutException silence) {
      return End.STILL_OPEN;
    } catch (SocketException reset) {
      return End.RESET;
    }
  }
}
