package io.github.dynactin.transport;

import static java.util.Locale.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.http.Header;
import org.apache.http.HttpResponse;
import org.apache.http.client.utils.DateUtils;

/** A whole answer, within its limits. */
final class Answer {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final int status;
  private final String mediaType;
  private final String retryAfter;
  private final String requestId;
  private final String date;
  private final byte[] body;

  private Answer(HttpResponse response, byte[] body) {
    this.status = response.getStatusLine().getStatusCode();
    this.mediaType = header(response, "Content-Type");
    this.retryAfter = header(response, "Retry-After");
    this.requestId = header(response, "X-Request-ID");
    this.date = header(response, "Date");
    this.body = body;
  }

  /**
   * Reads an answer to its end.
   *
   * @param limit in bytes, of what came and of what it unpacks to
   */
  static Answer read(HttpResponse response, long limit) throws IOException {
    return new Answer(response, AnswerBody.read(response.getEntity(), limit));
  }

  private static String header(HttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue().strip();
  }

  int status() {
    return status;
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  boolean isEmpty() {
    return body.length == 0;
  }

  /** False if it says that it is something else; HTML that parses is no FHIR. */
  boolean claimsJson() {
    return mediaType.isEmpty() || mediaType.toLowerCase(ROOT).split(";", 2)[0].contains("json");
  }

  /** The body as JSON; anything but whole JSON in UTF-8 is an error. */
  JsonNode json() throws IOException {
    return Json.parse(body);
  }

  /** The header as it came; see {@link RetryAfter}. */
  String retryAfter() {
    return retryAfter;
  }

  /** When it was made, by the server's clock; empty if it doesn't say. */
  Optional<Instant> date() {
    return Optional.ofNullable(DateUtils.parseDate(date)).map(Date::toInstant);
  }

  /**
   * What helps to find the request in the server's log; empty if there is nothing that can be
   * printed.
   */
  Optional<String> requestId() {
    return Optional.of(requestId).filter(id -> SAFE.matcher(id).matches());
  }
}
