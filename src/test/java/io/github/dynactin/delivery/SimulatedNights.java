package io.github.dynactin.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.testing.Crash;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.SimulatedDisk;
import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.FaultyEndpoint;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.testing.world.ModelSettings;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.ServerFault;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Nights of an export over a changing source, onto a model server and a simulated disk. Checks at
 * each commit that nothing is half published, at each outcome that it is true, and at the end that
 * the server holds exactly what the source says.
 */
final class SimulatedNights {
  final SimulatedSource source;
  final ModelServer server;
  final DeliverySettings settings;
  private final Promise promise;
  SimulatedDisk disk = new SimulatedDisk();
  SimulatedTime time;
  int outcomes;
  int stored;
  private boolean proven;

  SimulatedNights(long seed, ModelSettings model, DeliverySettings settings) {
    this.source = new SimulatedSource(seed);
    this.server = new ModelServer(model);
    this.settings = settings;
    this.time = new SimulatedTime(seed);
    this.promise = new Promise(source, server);
    server.onCommit(Promise::nothingIsHalfPublished);
  }

  /** A run; true if it came to its end, false if the process ended before. */
  boolean run(FaultPlan plan) {
    return run(endpoint -> new FaultyEndpoint(endpoint, plan));
  }

  boolean run(UnaryOperator<FhirEndpoint> way) {
    try (Ledger ledger = Ledger.open(disk, Deliveries.identity(settings), Deliveries.hash())) {
      CaseDelivery delivery = new CaseDelivery(way.apply(server), ledger, settings, time);
      for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
        DeliveryReport report = bring(delivery, number);
        outcomes++;
        noValueIsTold(report.issues());
        if (report.outcome().isStored()) {
          stored++;
          promise.isKeptFor(number);
        }
      }
      proven = isProven(delivery);
      return true;
    } catch (Crash | JournalException over) {
      assertThat(String.valueOf(over.getMessage())).doesNotContain(SimulatedSource.CANARY);
      return false;
    }
  }

  /** If the server answers wrongly, the epoch stays open or in doubt, and the next night reads. */
  private static boolean isProven(CaseDelivery delivery) {
    try {
      return delivery.finish();
    } catch (ServerFault fault) {
      return false;
    }
  }

  private DeliveryReport bring(CaseDelivery delivery, int number) {
    return delivery.deliver(SimulatedSource.key(number), source.items(number));
  }

  /** After any number of bad nights a good one puts everything right, and the next does nothing. */
  void endsWell() {
    assertThat(run(FaultPlan.none())).isTrue();
    assertThat(proven).as("the server's state").isTrue();
    for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
      promise.isKeptFor(number);
    }
    verifiesClean();
    long commits = server.commits();
    long writes = server.writes();
    assertThat(run(FaultPlan.none())).isTrue();
    assertThat(proven).as("the server's state").isTrue();
    assertThat(server.commits()).isEqualTo(commits);
    assertThat(server.writes()).isEqualTo(writes);
    assertThat(new String(disk.content("journal"), ISO_8859_1))
        .doesNotContain(SimulatedSource.CANARY);
  }

  private void verifiesClean() {
    try (Ledger ledger = Ledger.open(disk, Deliveries.identity(settings), Deliveries.hash())) {
      CaseDelivery delivery = new CaseDelivery(server, ledger, settings, time);
      for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
        Verification verification =
            delivery.verify(SimulatedSource.key(number), source.items(number));
        assertThat(verification.discrepancies()).isEmpty();
        assertThat(verification.isClean()).isTrue();
      }
    }
  }

  private static void noValueIsTold(List<Issue> issues) {
    assertThat(issues.toString()).doesNotContain(SimulatedSource.CANARY);
  }
}
