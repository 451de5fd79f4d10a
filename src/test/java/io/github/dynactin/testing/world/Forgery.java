package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.net.URI;

/** Answers that are not what they should be. */
final class Forgery {
  private Forgery() {}

  /** The true answer, changed as the fault says. */
  static JsonNode of(Faults fault, JsonNode answer, URI elsewhere) {
    ObjectNode forged = answer.deepCopy();
    switch (fault) {
      case FEWER_ENTRIES -> dropLast(forged);
      case WRONG_IDS -> forged.path("entry").forEach(Forgery::otherId);
      case WRONG_BUNDLE_TYPE -> otherType(forged);
      case OUTCOME_INSTEAD -> {
        return outcome();
      }
      case NEXT_LINK_ELSEWHERE ->
          forged
              .withArray("link")
              .addObject()
              .put("relation", "next")
              .put("url", elsewhere + "?page=2");
      default -> throw new IllegalArgumentException(fault + " doesn't change the answer");
    }
    return forged;
  }

  private static void dropLast(ObjectNode answer) {
    if (answer.path("entry") instanceof ArrayNode entries && !entries.isEmpty()) {
      entries.remove(entries.size() - 1);
    }
  }

  private static void otherId(JsonNode entry) {
    if (entry.path("response") instanceof ObjectNode response && response.has("location")) {
      String location = Json.text(response, "location");
      response.put("location", location.replaceFirst("([A-Z][A-Za-z]+)/", "$1/not-"));
    }
    if (entry.path("resource") instanceof ObjectNode resource && resource.has("id")) {
      resource.put("id", "not-" + Json.text(resource, "id"));
    }
  }

  private static void otherType(ObjectNode answer) {
    String type = Json.text(answer, "type");
    answer.put("type", type.equals("batch-response") ? "transaction-response" : "batch-response");
  }

  private static ObjectNode outcome() {
    ObjectNode outcome = Json.object().put("resourceType", "OperationOutcome");
    outcome
        .withArray("issue")
        .addObject()
        .put("severity", "information")
        .put("code", "informational");
    return outcome;
  }

  /** A flawless answer to a bundle that nobody carried out. */
  static JsonNode success(JsonNode bundle) {
    ObjectNode answer = Json.object().put("resourceType", "Bundle");
    answer.put("type", Json.text(bundle, "type") + "-response");
    answer.putArray("entry");
    for (JsonNode entry : bundle.path("entry")) {
      String url = Json.text(entry.path("request"), "url");
      String place = url.contains("/") ? url : url + "/1";
      answer
          .withArray("entry")
          .addObject()
          .putObject("response")
          .put("status", "201 Created")
          .put("location", place + "/_history/1")
          .put("etag", "W/\"1\"");
    }
    return answer;
  }
}
