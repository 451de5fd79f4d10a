package io.github.dynactin.delivery;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes resources in one transaction, once, and believes nothing but a complete answer. */
final class Writing {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final FhirEndpoint server;
  private final Addressing addressing;

  Writing(FhirEndpoint server, Addressing addressing) {
    this.server = server;
    this.addressing = addressing;
  }

  /**
   * Writes the targets, in their order.
   *
   * @throws ServerFault if the answer doesn't say of each that it was written, where it was to be
   */
  List<Acknowledged> write(List<Target> targets) throws ServerFault {
    ObjectNode transaction = Json.object().put("resourceType", "Bundle").put("type", "transaction");
    Set<String> together = targets.stream().map(Target::path).collect(toSet());
    targets.forEach(t -> transaction.withArray("entry").add(addressing.entry(t, together)));
    JsonNode answer = server.post(transaction);
    BundleAnswer.require(server, answer, "transaction-response", targets.size());
    List<Acknowledged> acknowledged = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      acknowledged.add(acknowledged(answer.path("entry").get(i).path("response"), targets.get(i)));
    }
    return acknowledged;
  }

  private Acknowledged acknowledged(JsonNode response, Target target) throws ServerFault {
    int status = Status.of(Json.text(response, "status"));
    String location = Json.text(response, "location");
    if (status != OK && (status != CREATED || location.isEmpty())) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY, Origin.of(target.path(), ""), "writing it: status " + status);
    }
    return addressing.acknowledged(target, location, Location.version(location));
  }
}
