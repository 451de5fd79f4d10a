package io.github.dynactin.testing.world;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/**
 * The server behind a proxy.
 *
 * @param base its FHIR base URL
 */
record Upstream(URI base) {
  private static final int PATIENCE_MILLIS = 300_000;

  Message send(Message request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.bytes());
      socket.getOutputStream().flush();
      return Message.parse(socket.getInputStream().readAllBytes());
    }
  }

  /** Sends half of the request and breaks the connection. */
  void sendHalf(Message request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.firstHalf());
      socket.getOutputStream().flush();
      socket.setSoLinger(true, 0);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(base.getHost(), base.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }
}
