package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;

/** What must be true of any bundle a server answers a bundle with. */
final class BundleAnswer {
  private BundleAnswer() {}

  static void require(FhirEndpoint server, JsonNode answer, String type, int entries)
      throws ServerFault {
    boolean bundle =
        Json.text(answer, "resourceType").equals("Bundle")
            && Json.text(answer, "type").equals(type);
    if (!bundle) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(server.base().toString(), ""),
          "the answer isn't a Bundle of type " + type);
    }
    int answered = answer.path("entry").size();
    if (answered != entries) {
      throw new ServerFault(
          Fault.UNTRUSTWORTHY,
          Origin.of(server.base().toString(), ""),
          "the " + type + " has " + answered + " entries, " + entries + " were sent");
    }
  }
}
