package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what the server holds, in batches of GETs; tries once. */
final class Reading {
  private static final int MOST = 100;
  private static final int OK = 200;
  private static final Set<Integer> ABSENT = Set.of(404, 410);

  private final FhirEndpoint server;
  private final Addressing addressing;

  Reading(FhirEndpoint server, Addressing addressing) {
    this.server = server;
    this.addressing = addressing;
  }

  /**
   * What is stored at these paths, by path; nothing for a path where there is nothing.
   *
   * @throws ServerFault if one couldn't be read
   */
  Map<String, Stored> read(List<String> paths) throws ServerFault {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    for (int from = 0; from < paths.size(); from += MOST) {
      batch(paths.subList(from, Math.min(from + MOST, paths.size())), answers);
    }
    answers.forEach(addressing::found);
    Map<String, Stored> stored = new HashMap<>();
    for (Map.Entry<String, JsonNode> answer : answers.entrySet()) {
      addressing
          .stored(answer.getKey(), answer.getValue())
          .ifPresent(found -> stored.put(answer.getKey(), found));
    }
    return stored;
  }

  private void batch(List<String> paths, Map<String, JsonNode> answers) throws ServerFault {
    ObjectNode batch = Json.object().put("resourceType", "Bundle").put("type", "batch");
    for (String path : paths) {
      ObjectNode entry = batch.withArray("entry").addObject();
      entry.putObject("request").put("method", "GET").put("url", addressing.question(path));
    }
    JsonNode answer = server.post(batch);
    BundleAnswer.require(server, answer, "batch-response", paths.size());
    for (int i = 0; i < paths.size(); i++) {
      entry(answer.path("entry").get(i), paths.get(i), answers);
    }
  }

  private static void entry(JsonNode entry, String path, Map<String, JsonNode> answers)
      throws ServerFault {
    int status = Status.of(Json.text(entry.path("response"), "status"));
    if (ABSENT.contains(status)) {
      return;
    }
    if (status != OK) {
      throw new ServerFault(fault(status), Origin.of(path, ""), "reading it: status " + status);
    }
    answers.put(path, entry.path("resource"));
  }

  /** A status inside a bundle says nothing about the server's address. */
  private static Fault fault(int status) {
    Fault fault = Status.fault(status);
    return fault == Fault.WRONG_ADDRESS || fault == Fault.REFUSED ? Fault.UNTRUSTWORTHY : fault;
  }
}
