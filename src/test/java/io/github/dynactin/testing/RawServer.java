package io.github.dynactin.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server below HTTP: it counts requests and does with the connection what it is told. */
public final class RawServer implements AutoCloseable {
  public final AtomicInteger requests = new AtomicInteger();

  private final ServerSocket socket;
  private final Answer answer;

  /** What is done once a request's head has been read. */
  public interface Answer {
    void to(Socket connection, OutputStream out) throws IOException, InterruptedException;
  }

  public RawServer(Answer answer) throws IOException {
    this.answer = answer;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/fhir");
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        readHead(connection.getInputStream());
        requests.incrementAndGet();
        answer.to(connection, connection.getOutputStream());
      } catch (IOException | InterruptedException over) {
        // The client hung up, or the test is over.
      }
    }
  }

  private static void readHead(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in);
    int line = 0;
    for (int c = buffered.read(); c >= 0; c = buffered.read()) {
      line = c == '\n' ? line + 1 : c == '\r' ? line : 0;
      if (line == 2) {
        return;
      }
    }
    throw new IOException("no request");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
