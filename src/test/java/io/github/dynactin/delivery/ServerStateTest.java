package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Deliveries.CASE;
import static io.github.dynactin.testing.Samples.observation;
import static io.github.dynactin.testing.Samples.patient;
import static io.github.dynactin.testing.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.SimulatedDisk;
import io.github.dynactin.testing.world.Bundles;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/**
 * What a run finds out about the server as a whole, and about what other clients have done there.
 * Each delivery is a new process.
 */
class ServerStateTest {
  private static final CaseKey OTHER = new CaseKey("ca5e0001");

  private ModelServer server = ModelServer.strict();
  private SimulatedDisk disk = new SimulatedDisk();
  private long runs;
  private DeliverySettings settings = DeliverySettings.defaults();

  @Test
  void anEmptiedServerIsNoticedByARunThatMeetsNoCase() {
    deliver(CASE, one("1"));
    server = ModelServer.strict();
    with(
        delivery -> {
          assertThat(delivery.synchronize()).isEmpty();
          assertThat(codes(delivery.serverIssues())).containsExactly(IssueCode.SERVER_CHANGED);
          assertThat(delivery.hasUnproven()).isTrue();
          return delivery.finish();
        });
    assertThat(deliver(CASE, one("1")).counts()).isEqualTo(new Counts(2, 0, 0, 0));
    with(
        delivery -> {
          delivery.synchronize();
          assertThat(delivery.serverIssues()).isEmpty();
          assertThat(delivery.hasUnproven()).isFalse();
          return delivery;
        });
  }

  @Test
  void whatIsInDoubtStaysSoUntilItHasBeenRead() {
    deliver(CASE, one("1"));
    deliver(OTHER, two("1"));
    server = ModelServer.strict();
    deliver(CASE, one("1"));
    assertThat(with(Delivery::hasUnproven)).as("the other case").isTrue();
    assertThat(deliver(OTHER, two("1")).counts()).isEqualTo(new Counts(2, 0, 0, 0));
    assertThat(with(Delivery::hasUnproven)).isFalse();
  }

  @Test
  void aServerThatChangesDuringARunIsNoticedAtItsEnd() throws ServerFault {
    deliver(CASE, one("1"));
    with(
        delivery -> {
          delivery.deliver(CASE, one("2"));
          foreign(epoch());
          assertThat(delivery.finish()).isPresent();
          assertThat(delivery.hasUnproven()).isTrue();
          return delivery;
        });
  }

  @Test
  void aLostJournalIsRebuiltFromTheServer() {
    deliver(CASE, one("1"));
    deliver(OTHER, two("1"));
    disk = new SimulatedDisk();
    with(
        delivery -> {
          delivery.synchronize();
          assertThat(delivery.standingCases()).containsExactly(CASE, OTHER);
          assertThat(delivery.verify(OTHER, new Bundle()).discrepancies())
              .extracting(Discrepancy::kind)
              .containsOnly(Discrepancy.Kind.EXTRA)
              .hasSize(2);
          assertThat(delivery.withdraw(OTHER).counts()).isEqualTo(new Counts(0, 0, 2, 0));
          return delivery;
        });
    assertThat(status("Observation/o2")).isEqualTo("entered-in-error");
    assertThat(deliver(CASE, one("1")).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void aJournalOfAnEarlierDayKnowsNothingBetter() {
    deliver(CASE, transaction(patient("p"), observation("o1", "p", "1")));
    SimulatedDisk yesterday = disk.afterKill();
    deliver(
        CASE, transaction(patient("p"), observation("o1", "p", "1"), observation("o3", "p", "1")));
    disk = yesterday;
    DeliveryReport report = deliver(CASE, one("1"));
    assertThat(report.counts().retracted()).isEqualTo(1);
    assertThat(status("Observation/o3")).isEqualTo("entered-in-error");
  }

  @Test
  void aRetractedCaseStaysRetractedOnARestoredServer() throws ServerFault {
    deliver(CASE, one("1"));
    ObjectNode before = (ObjectNode) resource("Observation/o1").deepCopy();
    with(delivery -> delivery.withdraw(CASE));
    foreign(before);
    foreign(epoch());
    with(
        delivery -> {
          delivery.synchronize();
          assertThat(delivery.standingCases()).isEmpty();
          assertThat(delivery.unfinishedRetractions()).containsExactly(CASE);
          return delivery.withdraw(CASE);
        });
    assertThat(status("Observation/o1")).isEqualTo("entered-in-error");
    assertThat(with(Delivery::unfinishedRetractions)).isEmpty();
  }

  @Test
  void anEditOfAnotherClientIsReportedAndReplaced() throws ServerFault {
    deliver(CASE, one("1"));
    deliver(OTHER, many()); // so that the probe doesn't see the edit
    foreign(
        ((ObjectNode) resource("Observation/o1").deepCopy()).put("issued", "2026-01-01T00:00:00Z"));
    DeliveryReport report = deliver(CASE, one("2"));
    assertThat(codes(report.issues())).containsExactly(IssueCode.RESOURCE_CHANGED_ELSEWHERE);
    assertThat(resource("Observation/o1").path("valueQuantity").path("value").asInt()).isEqualTo(2);
    assertThat(resource("Observation/o1").has("issued")).isFalse();
  }

  @Test
  void anEditOfAnotherClientIsLeftIfThatIsAskedFor() throws ServerFault {
    deliver(CASE, one("1"));
    deliver(OTHER, many());
    foreign(
        ((ObjectNode) resource("Observation/o1").deepCopy()).put("issued", "2026-01-01T00:00:00Z"));
    settings = settings.withForeignEdits(ForeignEdits.REFUSE);
    assertThat(deliver(CASE, one("2")).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(resource("Observation/o1").has("issued")).isTrue();
  }

  /** It reads as if we had amended the report ourselves. */
  @Test
  void aStatusThatAnotherClientSetIsNotTakenForOurs() throws ServerFault {
    deliver(CASE, reported());
    deliver(OTHER, many());
    foreign(((ObjectNode) resource("DiagnosticReport/r").deepCopy()).put("status", "amended"));
    settings = settings.withCheckAll(true);
    DeliveryReport report = deliver(CASE, reported());
    assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(codes(report.issues())).containsExactly(IssueCode.RESOURCE_CHANGED_ELSEWHERE);
    assertThat(status("DiagnosticReport/r")).isEqualTo("final");
  }

  /** Its version is our own, however it came out. */
  @Test
  void aServerThatAltersWhatItStoresIsNotAnotherClient() {
    deliver(CASE, one("1"));
    settings = settings.withForeignEdits(ForeignEdits.REFUSE);
    DeliveryReport report =
        with(new Altering(server), delivery -> delivery.deliver(CASE, one("2")));
    assertThat(report.outcome()).isEqualTo(Outcome.UNTRUSTWORTHY);
    assertThat(codes(report.issues())).contains(IssueCode.READ_BACK_DIFFERENT);
    assertThat(codes(report.issues())).doesNotContain(IssueCode.RESOURCE_CHANGED_ELSEWHERE);
  }

  /** A server that adds an element to each observation. */
  private record Altering(ModelServer server) implements FhirEndpoint {
    @Override
    public URI base() {
      return server.base();
    }

    @Override
    public JsonNode post(JsonNode bundle) throws ServerFault {
      JsonNode altered = bundle.deepCopy();
      for (JsonNode entry : altered.path("entry")) {
        if (Json.text(entry.path("resource"), "resourceType").equals("Observation")) {
          ((ObjectNode) entry.path("resource")).put("issued", "2026-01-01T00:00:00Z");
        }
      }
      return server.post(altered);
    }

    @Override
    public JsonNode search(String type, String form) throws ServerFault {
      return server.search(type, form);
    }

    @Override
    public void close() {}
  }

  private DeliveryReport deliver(CaseKey key, Bundle bundle) {
    return with(delivery -> delivery.deliver(key, bundle));
  }

  private <T> T with(Function<Delivery, T> work) {
    return with(server, work);
  }

  private <T> T with(FhirEndpoint endpoint, Function<Delivery, T> work) {
    try (Delivery delivery = Deliveries.over(endpoint, disk, settings, new SimulatedTime(++runs))) {
      return work.apply(delivery);
    }
  }

  private void foreign(ObjectNode resource) {
    try {
      server.post(Bundles.transaction(Bundles.put(resource)));
    } catch (ServerFault fault) {
      throw new AssertionError(fault);
    }
  }

  /** The epoch as another journal would write it. */
  private static ObjectNode epoch() {
    ServerRecords records = new ServerRecords(Deliveries.hash(), "source");
    return (ObjectNode) records.epoch(new ServerRecords.Epoch("0".repeat(32), true)).json();
  }

  private JsonNode resource(String path) {
    return server.state().resource(path).orElseThrow();
  }

  private String status(String path) {
    return Json.text(resource(path), "status");
  }

  private static List<IssueCode> codes(List<Issue> issues) {
    return issues.stream().map(Issue::code).toList();
  }

  private static Bundle one(String value) {
    return transaction(patient("p"), observation("o1", "p", value));
  }

  private static Bundle two(String value) {
    return transaction(patient("q"), observation("o2", "q", value));
  }

  /** More than the probe looks at. */
  private static Bundle many() {
    Bundle bundle = transaction(patient("q"));
    for (int i = 100; i < 125; i++) {
      transaction(observation("o" + i, "q", "1")).getEntry().forEach(bundle::addEntry);
    }
    return bundle;
  }

  private static Bundle reported() {
    DiagnosticReport report = new DiagnosticReport();
    report.setId("DiagnosticReport/r");
    report.setStatus(DiagnosticReportStatus.FINAL);
    report.setCode(new CodeableConcept().setText("report"));
    report.setSubject(new Reference("Patient/p"));
    report.addResult(new Reference("Observation/o1"));
    return transaction(patient("p"), observation("o1", "p", "1"), report);
  }
}
