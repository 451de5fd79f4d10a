package io.github.dynactin.testing.world;

import static java.util.Locale.ROOT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP/1.1 request or answer, whole. Header names are in lower case. */
final class Message {
  private final String start;
  private final Map<String, String> headers;
  private final byte[] body;

  Message(String start, Map<String, String> headers, byte[] body) {
    this.start = start;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  /** An answer in FHIR's JSON. */
  static Message json(int status, String body) {
    return new Message(
        "HTTP/1.1 " + status + " Status",
        Map.of("content-type", "application/fhir+json;charset=UTF-8"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer without a body. */
  static Message empty(int status, Map<String, String> headers) {
    return new Message("HTTP/1.1 " + status + " Status", headers, new byte[0]);
  }

  static Message read(InputStream in) throws IOException {
    String start = line(in);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(ROOT), line.substring(colon + 1).strip());
    }
    return new Message(start, headers, body(in, headers, start.startsWith("HTTP/")));
  }

  static Message parse(byte[] bytes) throws IOException {
    return read(new ByteArrayInputStream(bytes));
  }

  private static byte[] body(InputStream in, Map<String, String> headers, boolean answer)
      throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks(in);
    }
    String length = headers.get("content-length");
    if (length != null) {
      return whole(in, Integer.parseInt(length));
    }
    return answer ? in.readAllBytes() : new byte[0];
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      body.write(whole(in, size));
      line(in);
    }
    line(in);
    return body.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).replaceFirst(";.*", "").strip(), 16);
  }

  private static byte[] whole(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("cut off");
    }
    return bytes;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("cut off");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  boolean isPost() {
    return start.startsWith("POST ");
  }

  boolean isSearch() {
    return start.contains("/_search ");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  byte[] body() {
    return body.clone();
  }

  /** The same with one header changed. */
  Message with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(name, value);
    return new Message(start, changed, body);
  }

  /** The same with another body. */
  Message withBody(byte[] other) {
    return new Message(start, headers, other);
  }

  /** The head; with a length, unless it is negative. */
  byte[] head(int length) {
    StringBuilder head = new StringBuilder(start).append("\r\n");
    headers.forEach(
        (name, value) -> {
          if (!name.matches("connection|keep-alive|content-length|transfer-encoding|expect")) {
            head.append(name).append(": ").append(value).append("\r\n");
          }
        });
    if (length >= 0) {
      head.append("content-length: ").append(length).append("\r\n");
    }
    return head.append("connection: close\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** All of it; the connection ends with it. */
  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head(body.length));
    all.writeBytes(body);
    return all.toByteArray();
  }

  byte[] firstHalf() {
    byte[] all = bytes();
    return Arrays.copyOf(all, all.length - Math.max(1, body.length / 2));
  }
}
