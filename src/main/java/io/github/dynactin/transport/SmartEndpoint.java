package io.github.dynactin.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Credentials.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;

/** Where tokens are given out. What it says goes into no message but for RFC 6749's error codes. */
final class SmartEndpoint {
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long ANSWER_LIMIT = 64L * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int UNSTATED_LIFE = 300;
  private static final int LONGEST_LIFE = 86_400;
  private static final int BAD_REQUEST = 400;
  private static final Set<String> ERRORS =
      Set.of(
          "invalid_request",
          "invalid_client",
          "invalid_grant",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope");

  private final SmartSettings settings;
  private final Surroundings around;
  private @Nullable URI found;

  SmartEndpoint(SmartSettings settings, Surroundings around) {
    this.settings = settings;
    this.around = around;
  }

  /** A new token. Not thread-safe: whoever holds the tokens asks one at a time. */
  SmartTokens.Token fetch() throws ServerFault {
    URI url = tokenUrl();
    Instant now = around.clock().instant();
    HttpPost request = new HttpPost(url);
    request.setHeader("Accept", "application/json");
    request.setEntity(
        new UrlEncodedFormEntity(
            List.of(
                new BasicNameValuePair("grant_type", "client_credentials"),
                new BasicNameValuePair("scope", settings.scope()),
                new BasicNameValuePair("client_assertion_type", ASSERTION_TYPE),
                new BasicNameValuePair(
                    "client_assertion", settings.key().assertion(settings.clientId(), url, now))),
            UTF_8));
    Answer answer = send(request, url);
    if (!answer.succeeded()) {
      throw refused(answer, url);
    }
    return token(json(answer, url), url, now);
  }

  private SmartTokens.Token token(JsonNode answer, URI url, Instant now) throws ServerFault {
    String value = Json.text(answer, "access_token");
    if (!Headers.isToken(value) || !Json.text(answer, "token_type").equalsIgnoreCase("bearer")) {
      throw fault(Fault.UNTRUSTWORTHY, url, "the token endpoint gave no bearer token");
    }
    long life = answer.path("expires_in").asLong(UNSTATED_LIFE);
    long bounded = Math.min(Math.max(life, 0), LONGEST_LIFE);
    return new SmartTokens.Token(value, now.plusMillis(bounded * 800)); // four fifths
  }

  private URI tokenUrl() throws ServerFault {
    if (settings.tokenUrl().isPresent()) {
      return settings.tokenUrl().get();
    }
    URI known = found;
    if (known == null) {
      known = discover();
      found = known;
    }
    return known;
  }

  private URI discover() throws ServerFault {
    URI page = URI.create(around.base() + "/.well-known/smart-configuration");
    HttpGet request = new HttpGet(page);
    request.setHeader("Accept", "application/json");
    Answer answer = send(request, page);
    if (!answer.succeeded()) {
      Fault fault = Status.fault(answer.status());
      throw fault(
          fault,
          page,
          "the server doesn't say where tokens are given out: HTTP " + answer.status());
    }
    return requireExpected(Json.text(json(answer, page), "token_endpoint"), page);
  }

  /** The server's word alone doesn't decide who is sent what proves who we are. */
  private URI requireExpected(String url, URI page) throws ServerFault {
    try {
      URI endpoint = URI.create(url);
      if (SmartSettings.isSafe(endpoint) && isExpected(endpoint.getHost())) {
        return endpoint;
      }
    } catch (IllegalArgumentException malformed) {
      // Told as any other that isn't expected.
    }
    throw fault(
        Fault.WRONG_ADDRESS,
        page,
        "the server names a token endpoint that isn't https on its own host or the issuer's;"
            + " give the token URL if it is right");
  }

  private boolean isExpected(String host) {
    return host.equalsIgnoreCase(around.base().getHost())
        || settings.issuerHost().filter(host::equalsIgnoreCase).isPresent();
  }

  private Answer send(HttpRequestBase request, URI url) throws ServerFault {
    Deadlines deadlines = around.deadlines();
    boolean patient = deadlines.total().compareTo(PATIENCE) > 0;
    try {
      Deadlines times = patient ? deadlines.withTotal(PATIENCE) : deadlines;
      return around.http().send(request, url, new Limits(times, ANSWER_LIMIT));
    } catch (NoAnswer none) {
      boolean isTooLarge = none.fault() == Fault.ANSWER_TOO_LARGE;
      throw fault(
          isTooLarge ? Fault.UNTRUSTWORTHY : none.fault(), url, "no token: " + none.words());
    }
  }

  private JsonNode json(Answer answer, URI url) throws ServerFault {
    try {
      return answer.json();
    } catch (IOException notJson) {
      throw fault(Fault.UNTRUSTWORTHY, url, "the answer isn't JSON");
    }
  }

  private ServerFault refused(Answer answer, URI url) {
    String code = error(answer);
    Fault fault =
        answer.status() == BAD_REQUEST ? Fault.NOT_AUTHORISED : Status.fault(answer.status());
    String message =
        "no token: HTTP " + answer.status() + (code.isEmpty() ? "" : " (" + code + ")");
    return new ServerFault(
        fault,
        origin(url),
        message,
        RetryAfter.parse(answer.retryAfter(), around.clock().instant()));
  }

  private static String error(Answer answer) {
    try {
      String code = Json.text(answer.json(), "error");
      return ERRORS.contains(code) ? code : "";
    } catch (IOException notJson) {
      return "";
    }
  }

  private static ServerFault fault(Fault fault, URI url, String message) {
    return new ServerFault(fault, origin(url), message);
  }

  private static Origin origin(URI url) {
    return Origin.of(url.getScheme() + "://" + url.getRawAuthority(), "");
  }
}
