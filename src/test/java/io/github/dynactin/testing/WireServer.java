package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLServerSocket;

/** A server that reads whole requests, keeps them, and answers with whatever bytes it is told. */
public final class WireServer implements AutoCloseable {
  /** Given as an answer: the connection is reset, not closed. */
  public static final byte[] RESET = new byte[0];

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  /** Head and body of each request, in ISO 8859-1. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  private final ServerSocket socket;
  private final Answer answer;

  /** Makes an answer's bytes, head and body, of a request's. */
  public interface Answer {
    byte[] to(String request) throws IOException;
  }

  public WireServer(Answer answer) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
  }

  public WireServer(ServerSocket socket, Answer answer) {
    this.socket = socket;
    this.answer = answer;
    daemon(this::accept);
  }

  public URI base() {
    return URI.create(scheme() + "://127.0.0.1:" + socket.getLocalPort() + "/fhir");
  }

  public int port() {
    return socket.getLocalPort();
  }

  private String scheme() {
    return socket instanceof SSLServerSocket ? "https" : "http";
  }

  /** The bytes of an answer with this status line, headers and text. */
  public static byte[] answer(String status, String headers, String body) {
    return answer(status, headers, body.getBytes(ISO_8859_1));
  }

  public static byte[] answer(String status, String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n";
    out.writeBytes(head.getBytes(ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  /** A success with FHIR JSON. */
  public static byte[] fhir(String json) {
    return answer("200 OK", "Content-Type: application/fhir+json\r\n", json);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        daemon(() -> serve(connection));
      } catch (IOException over) {
        // The test is over.
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (String request = read(in); !request.isEmpty(); request = read(in)) {
        requests.add(request);
        byte[] bytes = answer.to(request);
        if (bytes == RESET) {
          connection.setSoLinger(true, 0);
          return;
        }
        OutputStream out = connection.getOutputStream();
        out.write(bytes);
        out.flush();
        if (!isKept(bytes)) {
          return;
        }
      }
    } catch (IOException | RuntimeException hungUp) {
      // The client has seen enough.
    }
  }

  private static boolean isKept(byte[] answer) {
    return new String(answer, ISO_8859_1).contains("Keep: true");
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int c = in.read();
      if (c < 0) {
        return "";
      }
      head.write(c);
    }
    String text = head.toString(ISO_8859_1);
    Matcher length = LENGTH.matcher(text);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return text + new String(in.readNBytes(size), ISO_8859_1);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "wire-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
