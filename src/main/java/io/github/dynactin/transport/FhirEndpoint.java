package io.github.dynactin.transport;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/**
 * Internal: a FHIR server as a delivery sees it. Each call is one request, or none: nothing is
 * repeated, followed or guessed here. Implementations are thread-safe.
 */
public interface FhirEndpoint extends AutoCloseable {
  /** FHIR base URL. */
  URI base();

  /**
   * Posts a batch or a transaction to the base.
   *
   * @param bundle FHIR JSON, not changed
   * @return whatever JSON a success was answered with; whether it proves anything is for the caller
   *     to say
   * @throws ServerFault if there is none
   */
  JsonNode post(JsonNode bundle) throws ServerFault;

  /**
   * Searches by POST, so that what is searched for stands in no URL.
   *
   * @param type resource type
   * @param form search parameters, form-encoded
   * @throws ServerFault if there is no answer with JSON in it
   */
  JsonNode search(String type, String form) throws ServerFault;

  @Override
  void close();
}
