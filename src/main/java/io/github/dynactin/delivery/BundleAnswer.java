package io.github.dynactin.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/** What must be true of any bundle a server answers a bundle with. */
final class BundleAnswer {
  private BundleAnswer() {}

  static void require(FhirServer server, JsonNode answer, String type, int entries)
      throws ServerFault {
    boolean bundle =
        Json.text(answer, "resourceType").equals("Bundle")
            && Json.text(answer, "type").equals(type);
    if (!bundle) {
      throw server.fault(Outcome.UNTRUSTWORTHY, "the answer isn't a Bundle of type " + type);
    }
    int answered = answer.path("entry").size();
    if (answered != entries) {
      throw server.fault(
          Outcome.UNTRUSTWORTHY,
          "the " + type + " has " + answered + " entries, " + entries + " were sent");
    }
  }
}
