package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Deliveries.CASE;
import static io.github.dynactin.testing.Samples.observation;
import static io.github.dynactin.testing.Samples.patient;
import static io.github.dynactin.testing.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.SandboxServer;
import io.github.dynactin.transport.ServerSettings;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxServer.class)
class SandboxDeliveryTest {
  @Test
  void createsThenLeavesAloneThenUpdatesOne(RunningSandbox sandbox) {
    try (Delivery delivery = Deliveries.to(ServerSettings.of(sandbox.url()))) {
      DeliveryReport first = delivery.deliver(CASE, bundle("12.50"));
      assertThat(first.issues()).isEmpty();
      assertThat(first.outcome()).isEqualTo(Outcome.DELIVERED);
      assertThat(first.counts()).isEqualTo(new Counts(4, 0, 0, 0));

      DeliveryReport second = delivery.deliver(CASE, bundle("12.50"));
      assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
      assertThat(second.counts()).isEqualTo(new Counts(0, 0, 0, 4));

      DeliveryReport third = delivery.deliver(CASE, bundle("12.5"));
      assertThat(third.outcome()).isEqualTo(Outcome.DELIVERED);
      assertThat(third.counts()).isEqualTo(new Counts(0, 1, 0, 3));
    }
  }

  @Test
  void isRefusedWhatPointsNowhere(RunningSandbox sandbox) {
    try (Delivery delivery = Deliveries.to(ServerSettings.of(sandbox.url()))) {
      DeliveryReport report =
          delivery.deliver(CASE, transaction(observation("sandbox-lost", "sandbox-nobody", "1")));
      assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(report.issues()).extracting(Issue::code).contains(IssueCode.SERVER_REFUSED);
      assertThat(report.issues().get(0).message()).startsWith("HTTP 400: ");
    }
  }

  private static Bundle bundle(String value) {
    return transaction(
        patient("sandbox-p"),
        observation("sandbox-o1", "sandbox-p", value),
        observation("sandbox-o2", "sandbox-p", "0.10"),
        observation("sandbox-o3", "sandbox-p", "3"));
  }
}
