package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.testing.Crash;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.SimulatedDisk;
import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.FaultyEndpoint;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.testing.world.ModelSettings;
import io.github.dynactin.testing.world.ModelState;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Nights of an export over a changing source, onto a model server and a simulated disk. Checks at
 * each commit that nothing is half published, at each outcome that it is true, and at the end that
 * the server holds exactly what the source says.
 */
final class SimulatedNights {
  final SimulatedSource source;
  final ModelServer server;
  final DeliverySettings settings;
  SimulatedDisk disk = new SimulatedDisk();
  SimulatedTime time;
  int outcomes;

  SimulatedNights(long seed, ModelSettings model, DeliverySettings settings) {
    this.source = new SimulatedSource(seed);
    this.server = new ModelServer(model);
    this.settings = settings;
    this.time = new SimulatedTime(seed);
    server.onCommit(SimulatedNights::nothingIsHalfPublished);
  }

  /** A run; true if it came to its end, false if the process ended before. */
  boolean run(FaultPlan plan) {
    return run(endpoint -> new FaultyEndpoint(endpoint, plan));
  }

  boolean run(UnaryOperator<FhirEndpoint> way) {
    try (Delivery delivery = Deliveries.over(way.apply(server), disk, settings, time)) {
      for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
        DeliveryReport report = bring(delivery, number);
        outcomes++;
        noValueIsTold(report.issues());
        if (report.outcome().isStored()) {
          holdsExactly(number);
        }
      }
      return true;
    } catch (Crash | JournalException over) {
      assertThat(String.valueOf(over.getMessage())).doesNotContain(SimulatedSource.CANARY);
      return false;
    }
  }

  private DeliveryReport bring(Delivery delivery, int number) {
    return source.holds(number)
        ? delivery.deliver(SimulatedSource.key(number), source.bundle(number))
        : delivery.withdraw(SimulatedSource.key(number));
  }

  /** After any number of bad nights a good one puts everything right, and the next does nothing. */
  void endsWell() {
    assertThat(run(FaultPlan.none())).isTrue();
    for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
      holdsExactly(number);
    }
    verifiesClean();
    long commits = server.commits();
    long writes = server.writes();
    assertThat(run(FaultPlan.none())).isTrue();
    assertThat(server.commits()).isEqualTo(commits);
    assertThat(server.writes()).isEqualTo(writes);
    assertThat(new String(disk.content("journal"), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(SimulatedSource.CANARY);
  }

  private void verifiesClean() {
    try (Delivery delivery = Deliveries.over(server, disk, settings, time)) {
      for (int number = 0; number < SimulatedSource.numberOfCases(); number++) {
        Bundle desired = source.holds(number) ? source.bundle(number) : new Bundle();
        Verification verification = delivery.verify(SimulatedSource.key(number), desired);
        assertThat(verification.discrepancies()).isEmpty();
        assertThat(verification.isClean()).isTrue();
      }
    }
  }

  /** Each resource of the case once, with its content; all others of the patient taken back. */
  private void holdsExactly(int number) {
    ModelState state = server.state();
    List<String> stated = new ArrayList<>();
    Items items = new Items(ca.uhn.fhir.context.FhirContext.forR4Cached(), Deliveries.hash());
    if (source.holds(number)) {
      for (Item item : items.of(source.bundle(number))) {
        if (item.path().startsWith("Organization/")) {
          continue;
        }
        String type = Json.text(item.json(), "resourceType");
        JsonNode identifier = item.json().path("identifier").path(0);
        List<String> holders =
            state.holders(type, Json.text(identifier, "system"), Json.text(identifier, "value"));
        assertThat(holders).as("holders of a stated resource").hasSize(1);
        stated.add(holders.get(0));
        holdsContent(item, state.resource(holders.get(0)).orElseThrow());
      }
    }
    for (var there : state.resources().entrySet()) {
      if (belongsTo(number, there.getValue()) && !stated.contains(there.getKey())) {
        assertThat(Retraction.isRetracted(there.getValue())).as("what isn't stated").isTrue();
      }
    }
  }

  private static void holdsContent(Item item, JsonNode stored) {
    for (String name : List.of("identifier", "valueString", "name", "code")) {
      assertThat(stored.path(name)).isEqualTo(item.json().path(name));
    }
    assertThat(stored.path("result")).hasSameSizeAs(item.json().path("result"));
    Optional.of(Json.text(stored, "status"))
        .filter(status -> !status.isEmpty())
        .ifPresent(status -> assertThat(status).isIn("final", "amended"));
    assertThat(stored.path("active").asBoolean(true)).isTrue();
  }

  private static boolean belongsTo(int number, JsonNode resource) {
    String value = Json.text(resource.path("identifier").path(0), "value");
    return value.matches(SimulatedSource.CANARY + "-[a-z]" + number + "(-.*)?");
  }

  private static void nothingIsHalfPublished(ModelState state) {
    assertThat(state.danglingReferences()).isEmpty();
    state
        .resources()
        .forEach(
            (path, resource) -> {
              if (Reports.isPublished(resource)) {
                for (String result : Reports.results(resource)) {
                  assertThat(Json.text(state.resource(result).orElseThrow(), "status"))
                      .as("a result of a published report")
                      .isEqualTo("final");
                }
              }
            });
  }

  private static void noValueIsTold(List<Issue> issues) {
    assertThat(issues.toString()).doesNotContain(SimulatedSource.CANARY);
  }
}
