package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the server holds, in one request: a batch of GETs. */
final class Reading {
  private static final int OK = 200;
  private static final Set<Integer> ABSENT = Set.of(404, 410);

  private Reading() {}

  /**
   * The resources at the paths of the items, in their order; empty where there is none.
   *
   * @throws ServerFault if one couldn't be read
   */
  static List<Optional<JsonNode>> read(FhirEndpoint server, List<Item> items) throws ServerFault {
    ObjectNode batch = Json.object().put("resourceType", "Bundle").put("type", "batch");
    for (Item item : items) {
      ObjectNode entry = batch.withArray("entry").addObject();
      entry.putObject("request").put("method", "GET").put("url", item.path());
    }
    JsonNode answer = server.post(batch);
    BundleAnswer.require(server, answer, "batch-response", items.size());
    List<Optional<JsonNode>> stored = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      stored.add(entry(server, answer.path("entry").get(i), items.get(i).path()));
    }
    return List.copyOf(stored);
  }

  private static Optional<JsonNode> entry(FhirEndpoint server, JsonNode entry, String path)
      throws ServerFault {
    int status = Status.of(Json.text(entry.path("response"), "status"));
    if (ABSENT.contains(status)) {
      return Optional.empty();
    }
    if (status != OK) {
      throw new ServerFault(
          Status.fault(status),
          Origin.of(server.base().toString(), ""),
          "reading " + path + " was answered with status " + status);
    }
    JsonNode resource = entry.path("resource");
    String found = Json.text(resource, "resourceType") + "/" + Json.text(resource, "id");
    if (!found.equals(path)) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(server.base().toString(), ""),
          "reading " + path + " was answered with another resource");
    }
    return Optional.of(resource);
  }
}
