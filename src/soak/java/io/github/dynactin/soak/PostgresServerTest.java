package io.github.dynactin.soak;

import static io.github.dynactin.testing.world.Bundles.batch;
import static io.github.dynactin.testing.world.Bundles.get;
import static io.github.dynactin.testing.world.Bundles.patient;
import static io.github.dynactin.testing.world.Bundles.put;
import static io.github.dynactin.testing.world.Bundles.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.ServerSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each part can be stopped, killed and started again, and what was committed stays. */
@Tag("soak")
class PostgresServerTest {
  private static final Duration LIFETIME = Duration.ofMinutes(15);

  @Test
  void keepsWhatWasCommittedWhateverIsKilled() throws Exception {
    long databasePid;
    long fhirPid;
    try (PostgresServer server = PostgresServer.start(LIFETIME);
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server.base()))) {
      assertThat(statuses(endpoint, transaction(put(patient("s1"))))).containsExactly("201");

      server.database().kill();
      assertThat(server.database().isRunning()).isFalse();
      assertThatThrownBy(() -> endpoint.post(transaction(put(patient("s2")))))
          .isInstanceOf(ServerFault.class);
      server.database().start();
      assertThat(statuses(endpoint, transaction(put(patient("s2"))))).containsExactly("201");

      server.database().stopImmediately();
      server.database().start();
      assertThat(statuses(endpoint, transaction(put(patient("s3"))))).containsExactly("201");

      server.fhir().kill();
      assertThatThrownBy(() -> endpoint.post(batch(get("Patient/s1"))))
          .isInstanceOf(ServerFault.class);
      server.fhir().start();
      assertThat(statuses(endpoint, batch(get("Patient/s1"), get("Patient/s2"), get("Patient/s3"))))
          .containsExactly("200", "200", "200");
      databasePid = server.database().pid();
      fhirPid = server.fhir().pid();
    }
    assertThat(ProcessHandle.of(databasePid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(ProcessHandle.of(fhirPid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static List<String> statuses(HapiEndpoint endpoint, JsonNode bundle) throws ServerFault {
    return endpoint.post(bundle).path("entry").findValuesAsText("status").stream()
        .map(status -> status.substring(0, 3))
        .toList();
  }
}
