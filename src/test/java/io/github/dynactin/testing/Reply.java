package io.github.dynactin.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a server of a test answers. */
public final class Reply {
  public final int status;
  public final Map<String, String> headers;
  public final byte[] body;

  public Reply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  public static Reply json(int status, String body) {
    return new Reply(
        status,
        Map.of("Content-Type", "application/fhir+json;charset=UTF-8"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply html(int status, String body) {
    return new Reply(
        status, Map.of("Content-Type", "text/html"), body.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply redirect(int status, String location) {
    return new Reply(status, Map.of("Location", location), new byte[0]);
  }
}
