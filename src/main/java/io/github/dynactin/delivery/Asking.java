package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.util.Optional;

/**
 * Asks a server what changes nothing there, and so can be asked again: request by request, because
 * a case that takes many would hardly ever get through all of them over a bad line.
 */
final class Asking {
  private final FhirEndpoint server;
  private final Optional<Patience> patience;

  private Asking(FhirEndpoint server, Optional<Patience> patience) {
    this.server = server;
    this.patience = patience;
  }

  /** Asks once: whoever asks knows better what to do about a failure. */
  static Asking once(FhirEndpoint server) {
    return new Asking(server, Optional.empty());
  }

  /** Asks until there is an answer, or no more patience. */
  static Asking patiently(FhirEndpoint server, Patience patience) {
    return new Asking(server, Optional.of(patience));
  }

  /** What is read out of an answer. */
  interface Content<T> {
    /**
     * Reads an answer.
     *
     * @throws ServerFault if it doesn't say what was asked
     */
    T of(JsonNode answer) throws ServerFault;
  }

  /**
   * Posts a batch of GETs.
   *
   * @param content reads the answer, a batch-response with as many entries
   */
  <T> T batch(JsonNode batch, Content<T> content) throws ServerFault {
    int entries = batch.path("entry").size();
    return ask(
        () -> {
          JsonNode answer = server.post(batch);
          BundleAnswer.require(server, answer, "batch-response", entries);
          return content.of(answer.path("entry"));
        });
  }

  /** Searches: {@link FhirEndpoint#search}. */
  JsonNode search(String type, String form) throws ServerFault {
    return ask(() -> server.search(type, form));
  }

  private interface Question<T> {
    T ask() throws ServerFault;
  }

  private <T> T ask(Question<T> question) throws ServerFault {
    if (patience.isEmpty()) {
      return question.ask();
    }
    Patience waiting = patience.get();
    int attempt = 0;
    while (true) {
      try {
        waiting.admit();
        T answer = question.ask();
        waiting.succeeded();
        return answer;
      } catch (ServerFault fault) {
        if (!fault.fault().isTransient()) {
          throw fault;
        }
        attempt++;
        waiting.pause(fault, attempt);
      }
    }
  }
}
