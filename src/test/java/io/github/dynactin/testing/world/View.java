package io.github.dynactin.testing.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.transport.Json;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What a client gets to see.
 *
 * @param base the base URL the client used
 */
record View(ModelSettings settings, URI base) {
  private static final Map<Integer, String> REASONS =
      Map.of(
          200, "OK",
          201, "Created",
          204, "No Content",
          400, "Bad Request",
          404, "Not Found",
          405, "Method Not Allowed",
          409, "Conflict",
          410, "Gone",
          412, "Precondition Failed",
          413, "Payload Too Large");

  static String line(int status) {
    return (status + " " + REASONS.getOrDefault(status, "")).strip();
  }

  /** The version of what is there. */
  Version require(ModelState state, String path) throws Refused {
    Version version = state.latest(path).orElseThrow(() -> new Refused(404, path + " isn't there"));
    if (version.resource().isEmpty()) {
      throw new Refused(410, path + " was deleted");
    }
    return version;
  }

  /** A copy of what is there. */
  JsonNode read(ModelState state, String path) throws Refused {
    JsonNode copy = require(state, path).resource().orElseThrow().deepCopy();
    if (settings.has(Habit.ABSOLUTE_URLS)) {
      References.change(copy, r -> r.startsWith("#") ? r : base + "/" + r);
    }
    return copy;
  }

  /** An entry that tells of a version. */
  ObjectNode response(int status, Version version) {
    return response(status, Optional.of(version));
  }

  /** An entry with a status and, if there is one, a version. */
  ObjectNode response(int status, Optional<Version> version) {
    ObjectNode entry = Json.object();
    ObjectNode response = entry.putObject("response").put("status", line(status));
    version.ifPresent(
        v ->
            response
                .put("location", place(v))
                .put("etag", settings.has(Habit.WEAK_ETAGS) ? v.etag() : Long.toString(v.number()))
                .put("lastModified", v.lastModified()));
    return entry;
  }

  private String place(Version version) {
    return settings.has(Habit.ABSOLUTE_URLS) ? base + "/" + version.location() : version.location();
  }

  /** An entry that tells of a refusal. */
  static ObjectNode refusal(Refused refused) {
    ObjectNode entry = Json.object();
    entry
        .putObject("response")
        .put("status", line(refused.status()))
        .set("outcome", outcome(refused));
    return entry;
  }

  static ObjectNode outcome(Refused refused) {
    ObjectNode outcome = Json.object().put("resourceType", "OperationOutcome");
    outcome
        .withArray("issue")
        .addObject()
        .put("severity", "error")
        .put("code", "processing")
        .put("diagnostics", String.valueOf(refused.getMessage()));
    return outcome;
  }
}
