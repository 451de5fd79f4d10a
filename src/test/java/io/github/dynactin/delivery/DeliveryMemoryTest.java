package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Samples.observation;
import static io.github.dynactin.testing.Samples.patient;
import static io.github.dynactin.testing.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.journal.DiscardingDisk;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.LiveHeap;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A delivery without a folder stores little of a case that it has delivered. */
class DeliveryMemoryTest {
  private static final int FIRST_CASES = 500;
  private static final int CASES = 3_000;

  /** Two resources and a manifest of about 80 bytes each, the case in the ledger and its key. */
  private static final long MAX_BYTES_PER_CASE = 700;

  @Test
  void aDeliveredCaseNeedsFewBytes() {
    ForgetfulServer server = new ForgetfulServer();
    try (Delivery delivery =
        Deliveries.over(
            server, new DiscardingDisk(), DeliverySettings.defaults(), new SimulatedTime(1))) {
      deliver(delivery, 0, FIRST_CASES); // loads classes, and creates the pages of the index
      long before = LiveHeap.bytes();
      deliver(delivery, FIRST_CASES, FIRST_CASES + CASES);
      long perCase = (LiveHeap.bytes() - before) / CASES;
      System.out.println("Delivery without a folder: " + perCase + " bytes per case");
      assertThat(perCase).isLessThan(MAX_BYTES_PER_CASE);
    }
  }

  private static void deliver(Delivery delivery, int from, int to) {
    for (int i = from; i < to; i++) {
      String id = "%040x".formatted(i * 0x9E3779B97F4AL);
      DeliveryReport report =
          delivery.deliver(
              new CaseKey("c" + id),
              transaction(patient("p" + id), observation("o" + id, "p" + id, "12.50")));
      assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
    }
  }

  /** A server that stores what the last transaction wrote, so that it can be read back. */
  private static final class ForgetfulServer implements FhirEndpoint {
    private Map<String, JsonNode> written = Map.of();

    @Override
    public URI base() {
      return URI.create("http://forgetful.example/fhir");
    }

    @Override
    public JsonNode post(JsonNode bundle) {
      boolean isTransaction = Json.text(bundle, "type").equals("transaction");
      if (isTransaction) {
        written = new HashMap<>();
      }
      ObjectNode answer =
          Json.object()
              .put("resourceType", "Bundle")
              .put("type", isTransaction ? "transaction-response" : "batch-response");
      for (JsonNode entry : bundle.path("entry")) {
        String url = Json.text(entry.path("request"), "url");
        answer.withArray("entry").add(isTransaction ? write(url, entry) : read(url));
      }
      return answer;
    }

    private ObjectNode write(String url, JsonNode entry) {
      ObjectNode resource = entry.path("resource").deepCopy();
      resource.withObject("/meta").put("versionId", "1");
      written.put(url, resource);
      ObjectNode answer = Json.object();
      answer
          .putObject("response")
          .put("status", "201 Created")
          .put("location", url + "/_history/1");
      return answer;
    }

    private ObjectNode read(String url) {
      ObjectNode answer = Json.object();
      JsonNode resource = written.get(url);
      answer.putObject("response").put("status", resource == null ? "404" : "200");
      if (resource != null) {
        answer.set("resource", resource.deepCopy());
      }
      return answer;
    }

    @Override
    public JsonNode search(String type, String form) {
      return Json.object().put("resourceType", "Bundle").put("type", "searchset");
    }

    @Override
    public void close() {}
  }
}
