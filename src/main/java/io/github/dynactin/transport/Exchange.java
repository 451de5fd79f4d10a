package io.github.dynactin.transport;

import ca.uhn.fhir.rest.client.api.IClientInterceptor;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was seen of one request's answer. The client's exception classes don't tell a bad answer
 * from a bad status: the status does.
 */
final class Exchange implements IClientInterceptor {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Instant startedAt = Instant.now();
  private int status;
  private String requestId = "";

  @Override
  public void interceptRequest(IHttpRequest request) {
    // Nothing to add: the HTTP client underneath does.
  }

  @Override
  public void interceptResponse(IHttpResponse response) {
    status = response.getStatus();
    Map<String, List<String>> headers = response.getAllHeaders();
    requestId =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("X-Request-ID"))
            .flatMap(header -> header.getValue().stream())
            .filter(value -> SAFE.matcher(value).matches())
            .findFirst()
            .orElse("");
  }

  /** The HTTP status; 0 if none was seen. */
  int status() {
    return status;
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** What helps to find the request in the server's log. */
  String trace() {
    String time = "sent at " + startedAt.truncatedTo(ChronoUnit.SECONDS);
    return requestId.isEmpty() ? time : time + ", request " + requestId;
  }
}
