package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.util.Optional;

/**
 * Sends requests that change nothing on the server, and so can be sent again: each by itself,
 * because a case that takes many would hardly ever get through all of them over a bad line.
 */
final class RetryingReader {
  private final FhirEndpoint server;
  private final Optional<Retries> retries;

  private RetryingReader(FhirEndpoint server, Optional<Retries> retries) {
    this.server = server;
    this.retries = retries;
  }

  /** Sends each request once: the caller decides about a failure. */
  static RetryingReader once(FhirEndpoint server) {
    return new RetryingReader(server, Optional.empty());
  }

  /** Sends each request until it is answered, or must not be retried. */
  static RetryingReader retrying(FhirEndpoint server, Retries retries) {
    return new RetryingReader(server, Optional.of(retries));
  }

  /** Reads the content of an answer. */
  interface Content<T> {
    /**
     * Reads an answer.
     *
     * @throws ServerFault if it doesn't hold what was requested
     */
    T of(JsonNode answer) throws ServerFault;
  }

  /**
   * Posts a batch of GETs.
   *
   * @param content reads the entries of the answer, a batch-response with as many entries
   */
  <T> T batch(JsonNode batch, Content<T> content) throws ServerFault {
    int entries = batch.path("entry").size();
    return send(
        entries > 1,
        () -> {
          JsonNode answer = server.post(batch);
          BundleAnswer.require(server, answer, "batch-response", entries);
          return content.of(answer.path("entry"));
        });
  }

  /** Searches: {@link FhirEndpoint#search}. */
  JsonNode search(String type, String form) throws ServerFault {
    return send(false, () -> server.search(type, form));
  }

  private interface Attempt<T> {
    T make() throws ServerFault;
  }

  private <T> T send(boolean isDivisible, Attempt<T> attempt) throws ServerFault {
    if (retries.isEmpty()) {
      return attempt.make();
    }
    Retries.Request request = retries.get().begin();
    while (true) {
      request.start();
      try {
        T answer = attempt.make();
        request.succeeded();
        return answer;
      } catch (ServerFault fault) {
        if (fault.fault() == Fault.ANSWER_TOO_LARGE && isDivisible) {
          request.succeeded(); // the server is up, and smaller requests may be answered
          throw fault;
        }
        request.failed(fault);
      }
    }
  }
}
