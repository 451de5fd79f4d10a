package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Deliveries.CASE;
import static io.github.dynactin.testing.Samples.observation;
import static io.github.dynactin.testing.Samples.patient;
import static io.github.dynactin.testing.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.SimulatedDisk;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking at a server waits for it as writing does: one lost answer doesn't spoil a night. */
class LookingPatientlyTest {
  private static final Bundle DESIRED = desired("1");

  private final ModelServer server = ModelServer.strict();
  private final SimulatedDisk disk = new SimulatedDisk();
  private final SimulatedTime time = new SimulatedTime(1);
  private DeliverySettings settings = DeliverySettings.defaults();

  @BeforeEach
  void deliver() {
    assertThat(with(server, delivery -> delivery.deliver(CASE, DESIRED)).outcome())
        .isEqualTo(Outcome.DELIVERED);
  }

  @Test
  void aComparisonIsMadeAgain() {
    Faltering faltering = new Faltering(3);
    assertThat(with(faltering, delivery -> delivery.verify(CASE, DESIRED)).isClean()).isTrue();
    assertThat(faltering.lost).isEqualTo(3);
    assertThat(time.slept()).isPositive();
  }

  @Test
  void aPreviewIsMadeAgain() {
    Preview preview = with(new Faltering(3), delivery -> delivery.preview(CASE, desired("2")));
    assertThat(preview.changes()).extracting(Change::path).containsExactly("Observation/o1");
  }

  /** A case takes several questions: over a line like this, hardly all of them in a row. */
  @Test
  void eachQuestionIsAskedAgainForItself() {
    Faltering everySecond = new Faltering(Integer.MAX_VALUE, 2);
    assertThat(with(everySecond, delivery -> delivery.verify(CASE, DESIRED)).isClean()).isTrue();
    assertThat(everySecond.lost).isGreaterThan(1);
  }

  @Test
  void withoutPatienceTheFirstFailureIsTheOutcome() {
    settings = settings.withRetry(RetrySettings.defaults().withTimeout(Duration.ZERO));
    Faltering faltering = new Faltering(1);
    Verification verification = with(faltering, delivery -> delivery.verify(CASE, DESIRED));
    assertThat(verification.failure().orElseThrow().outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(time.slept()).isZero();
  }

  @Test
  void aServerThatStaysAwayIsWaitedForAsLongAsTheRunMay() {
    Faltering gone = new Faltering(Integer.MAX_VALUE);
    Verification verification = with(gone, delivery -> delivery.verify(CASE, DESIRED));
    assertThat(verification.failure().orElseThrow().outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(time.slept()).isBetween(Duration.ofMinutes(5), RetrySettings.defaults().timeout());
  }

  private static Bundle desired(String value) {
    Patient patient = patient("p");
    patient.addIdentifier().setSystem("urn:example:patients").setValue("p");
    return transaction(patient, observation("o1", "p", value));
  }

  private <T> T with(FhirEndpoint endpoint, Function<Delivery, T> work) {
    try (Delivery delivery = Deliveries.over(endpoint, disk, settings, time)) {
      return work.apply(delivery);
    }
  }

  /** The model server over a line on which the first answers are lost, or each of so many. */
  private final class Faltering implements FhirEndpoint {
    private final int losing;
    private final int each;
    private int asked;
    private int lost;

    private Faltering(int losing) {
      this(losing, 1);
    }

    private Faltering(int losing, int each) {
      this.losing = losing;
      this.each = each;
    }

    @Override
    public URI base() {
      return server.base();
    }

    @Override
    public JsonNode post(JsonNode bundle) throws ServerFault {
      lose();
      return server.post(bundle);
    }

    @Override
    public JsonNode search(String type, String form) throws ServerFault {
      lose();
      return server.search(type, form);
    }

    private void lose() throws ServerFault {
      asked++;
      if (lost < losing && asked % each == 0) {
        lost++;
        throw new ServerFault(Fault.UNAVAILABLE, Origin.of("server", ""), "no answer");
      }
    }

    @Override
    public void close() {}
  }
}
