package io.github.dynactin.testing.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Deadlines;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.ServerSettings;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the faults of one level do is what those of the other do, seen through the transport. */
class FaultsTest {
  private static final Deadlines SHORT =
      new Deadlines(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(2));
  private static final JsonNode WRITE =
      Bundles.transaction(
          Bundles.put(Bundles.patient("p")),
          Bundles.put(Bundles.observation("o", "Patient/p", "1.50")));

  @ParameterizedTest
  @EnumSource
  void aFaultyEndpointDoesAsTheTransportDoesBehindAFaultyProxy(Faults fault) throws IOException {
    ModelServer near = ModelServer.strict();
    String simulated = outcome(new FaultyEndpoint(near, FaultPlan.nth(fault, 1)));
    ModelServer far = ModelServer.strict();
    try (ModelHttp http = new ModelHttp(far);
        FaultyProxy proxy = new FaultyProxy(http.base(), FaultPlan.nth(fault, 1));
        HapiEndpoint transport =
            new HapiEndpoint(ServerSettings.of(proxy.base()).withDeadlines(SHORT))) {
      if (fault == Faults.WRONG_CONTENT_TYPE) {
        assertThat(outcome(transport))
            .as("a transport may overlook it")
            .isNotEqualTo("UNAVAILABLE");
      } else {
        assertThat(outcome(transport)).isEqualTo(simulated);
      }
      assertThat(far.commits()).isEqualTo(near.commits()).isEqualTo(fault.reachesServer() ? 1 : 0);
      assertThat(proxy.contactsElsewhere()).isZero();
    }
  }

  private static String outcome(FhirEndpoint endpoint) {
    try {
      JsonNode answer = endpoint.post(WRITE);
      if (answer.isMissingNode()) {
        return Fault.UNTRUSTWORTHY.name();
      }
      return Json.text(answer, "resourceType")
          + " "
          + Json.text(answer, "type")
          + answer.path("entry").findValuesAsText("location")
          + answer.path("link").findValuesAsText("relation");
    } catch (ServerFault fault) {
      return fault.fault().name();
    }
  }
}
