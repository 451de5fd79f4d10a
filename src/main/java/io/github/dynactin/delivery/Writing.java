package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.util.List;

/** Writes resources in one transaction and believes nothing but a complete answer. */
final class Writing {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private Writing() {}

  /**
   * Writes the items, in their order.
   *
   * @return how many were created; the others were updated
   * @throws ServerFault if the answer doesn't say of each that it was written
   */
  static int write(FhirEndpoint server, List<Item> items) throws ServerFault {
    ObjectNode transaction = Json.object().put("resourceType", "Bundle").put("type", "transaction");
    items.forEach(item -> add(transaction, item));
    JsonNode answer = server.post(transaction);
    BundleAnswer.require(server, answer, "transaction-response", items.size());
    int created = 0;
    for (int i = 0; i < items.size(); i++) {
      created += created(server, answer.path("entry").get(i), items.get(i).path()) ? 1 : 0;
    }
    return created;
  }

  private static void add(ObjectNode transaction, Item item) {
    ObjectNode entry = transaction.withArray("entry").addObject();
    if (!item.fullUrl().isEmpty()) {
      entry.put("fullUrl", item.fullUrl());
    }
    entry.set("resource", item.json());
    entry.putObject("request").put("method", "PUT").put("url", item.path());
  }

  private static boolean created(FhirEndpoint server, JsonNode entry, String path)
      throws ServerFault {
    JsonNode response = entry.path("response");
    int status = Status.of(Json.text(response, "status"));
    if (status != OK && status != CREATED) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(server.base().toString(), ""),
          "writing " + path + " was answered with status " + status);
    }
    if (!isAt(Json.text(response, "location"), path, status)) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(server.base().toString(), ""),
          "writing " + path + " was answered with another location");
    }
    return status == CREATED;
  }

  /** Relative or absolute, with a version or without; an update need not name one. */
  private static boolean isAt(String location, String path, int status) {
    if (location.isEmpty()) {
      return status == OK;
    }
    int version = location.indexOf("/_history/");
    String place = version < 0 ? location : location.substring(0, version);
    return place.equals(path) || place.endsWith("/" + path);
  }
}
