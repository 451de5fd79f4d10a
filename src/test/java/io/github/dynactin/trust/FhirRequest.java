package io.github.dynactin.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to a FHIR server.
 *
 * @param method HTTP method
 * @param base base URL, without a slash at its end
 * @param path path below the base, without a slash at its beginning
 * @param query query, undecoded, or form that was posted to _search
 * @param headers headers by their names in lower case
 * @param body resource, or null
 */
record FhirRequest(
    String method,
    String base,
    String path,
    String query,
    Map<String, String> headers,
    @Nullable JsonNode body) {

  @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Returns the request of an entry of a bundle. */
  FhirRequest entry(JsonNode entry, JsonNode resource) {
    JsonNode request = entry.path("request");
    String url = request.path("url").asText();
    if (url.startsWith(base + "/")) {
      url = url.substring(base.length() + 1);
    }
    int question = url.indexOf('?');
    Map<String, String> own = new HashMap<>();
    if (request.has("ifMatch")) {
      own.put("if-match", request.path("ifMatch").asText());
    }
    if (request.has("ifNoneExist")) {
      own.put("if-none-exist", request.path("ifNoneExist").asText());
    }
    return new FhirRequest(
        request.path("method").asText(),
        base,
        question < 0 ? url : url.substring(0, question),
        question < 0 ? "" : url.substring(question + 1),
        own,
        resource.isMissingNode() ? null : resource);
  }
}
