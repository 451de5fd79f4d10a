package io.github.dynactin.transport;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.http.client.methods.HttpRequestBase;
import org.jspecify.annotations.Nullable;

/** One request and what came of it, below HAPI's client. Used by one thread, once. */
final class Exchange {
  private final URI origin;
  private final Limits limits;
  private final Map<String, String> headers;
  private final Instant startedAt;
  private @Nullable Answer answer;
  private @Nullable NoAnswer failure;

  /**
   * An exchange that hasn't begun.
   *
   * @param headers set on the request, whatever HAPI's client or its interceptors say
   */
  Exchange(URI origin, Limits limits, Map<String, String> headers, Instant startedAt) {
    this.origin = origin;
    this.limits = limits;
    this.headers = Map.copyOf(headers);
    this.startedAt = startedAt;
  }

  /** Sends the request. */
  Answer run(HttpRequestBase request, GuardedHttp http) throws NoAnswer {
    headers.forEach(request::setHeader);
    try {
      Answer whole = http.send(request, origin, limits);
      answer = whole;
      return whole;
    } catch (NoAnswer none) {
      failure = none;
      throw none;
    }
  }

  /** The answer; empty if the request was never sent. */
  Optional<Answer> answer() throws NoAnswer {
    if (failure != null) {
      throw failure;
    }
    return Optional.ofNullable(answer);
  }

  /** What helps to find the request in the server's log. */
  String trace() {
    String time = "sent at " + startedAt.truncatedTo(ChronoUnit.SECONDS);
    return Optional.ofNullable(answer)
        .flatMap(Answer::requestId)
        .map(id -> time + ", request " + id)
        .orElse(time);
  }
}
