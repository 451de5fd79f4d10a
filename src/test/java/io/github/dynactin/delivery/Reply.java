package io.github.dynactin.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a server of a test answers. */
final class Reply {
  final int status;
  final Map<String, String> headers;
  final byte[] body;

  Reply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  static Reply json(int status, String body) {
    return new Reply(
        status,
        Map.of("Content-Type", "application/fhir+json;charset=UTF-8"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply html(int status, String body) {
    return new Reply(
        status, Map.of("Content-Type", "text/html"), body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply redirect(int status, String location) {
    return new Reply(status, Map.of("Location", location), new byte[0]);
  }
}
