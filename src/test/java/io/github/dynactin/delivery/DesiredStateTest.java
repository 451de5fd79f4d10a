package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Deliveries.CASE;
import static io.github.dynactin.testing.Samples.observation;
import static io.github.dynactin.testing.Samples.patient;
import static io.github.dynactin.testing.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.delivery.Change.Kind;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.SimulatedDisk;
import io.github.dynactin.testing.world.Bundles;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/**
 * What a run does to a server, given what the runs before it did. Each delivery is a new process.
 */
class DesiredStateTest {
  private final ModelServer server = ModelServer.strict();
  private SimulatedDisk disk = new SimulatedDisk();
  private long runs;
  private DeliverySettings settings = DeliverySettings.defaults();

  @Test
  void takesBackWhatIsNoLongerSaidAndAmendsTheReport() {
    deliver(report("o1", "o2"));
    DeliveryReport second = deliver(report("o1"));
    assertThat(second.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(second.counts()).isEqualTo(new Counts(0, 1, 1, 2));
    assertThat(status("Observation/o2")).isEqualTo("entered-in-error");
    assertThat(status("Observation/o1")).isEqualTo("final");
    assertThat(status("DiagnosticReport/r")).isEqualTo("amended");
    assertThat(deliver(report("o1")).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void amendsAReportWhoseResultIsCorrected() {
    deliver(transaction(patient("p"), observation("o1", "p", "1"), reportOf("o1")));
    deliver(transaction(patient("p"), observation("o1", "p", "2"), reportOf("o1")));
    assertThat(status("DiagnosticReport/r")).isEqualTo("amended");
    assertThat(status("Observation/o1")).isEqualTo("final");
  }

  @Test
  void saysAgainWhatItHadTakenBack() {
    deliver(report("o1", "o2"));
    deliver(report("o1"));
    deliver(report("o1", "o2"));
    assertThat(status("Observation/o2")).isEqualTo("final");
    assertThat(status("DiagnosticReport/r")).isEqualTo("amended");
  }

  @Test
  void leavesAReportThatNobodySawAsFinalAsItIs() {
    DiagnosticReport first = reportOf("o1").setStatus(DiagnosticReportStatus.PRELIMINARY);
    deliver(transaction(patient("p"), observation("o1", "p", "1"), first));
    deliver(report("o1"));
    assertThat(status("DiagnosticReport/r")).isEqualTo("final");
  }

  @Test
  void withdrawsAWholeCase() {
    deliver(report("o1"));
    DeliveryReport withdrawn = with(delivery -> delivery.withdraw(CASE));
    assertThat(withdrawn.counts()).isEqualTo(new Counts(0, 0, 3, 0));
    assertThat(status("Observation/o1")).isEqualTo("entered-in-error");
    assertThat(status("DiagnosticReport/r")).isEqualTo("entered-in-error");
    assertThat(resource("Patient/p").path("active").asBoolean(true)).isFalse();
    assertThat(with(delivery -> delivery.withdraw(CASE)).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(with(delivery -> delivery.verify(CASE, new Bundle())).isClean()).isTrue();
  }

  @Test
  void doesNotTakeAnEmptyCaseForAWithdrawnOne() {
    deliver(report("o1"));
    assertThat(deliver(transaction()).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(status("Observation/o1")).isEqualTo("final");
  }

  @Test
  void saysOnceWhatHasNoWayToBeTakenBack() {
    Provenance provenance = new Provenance();
    provenance.setId("Provenance/v");
    provenance.addTarget(new Reference("Patient/p"));
    deliver(transaction(patient("p"), provenance));
    DeliveryReport second = deliver(transaction(patient("p")));
    assertThat(second.issues()).extracting(Issue::code).containsExactly(IssueCode.NOT_RETRACTABLE);
    assertThat(deliver(transaction(patient("p"))).issues()).isEmpty();
  }

  @Test
  void leavesASharedResourceToTheOtherCase() {
    CaseKey other = new CaseKey("ca5e0001");
    deliver(transaction(patient("p"), laboratory("one name")));
    with(delivery -> delivery.deliver(other, transaction(patient("q"), laboratory("one name"))));
    deliver(transaction(patient("p")));
    assertThat(resource("Organization/lab").path("active").asBoolean(true)).isTrue();
  }

  @Test
  void tellsThatTwoCasesSayOneThingDifferentlyAndDoesNotWriteItEachNight() {
    CaseKey other = new CaseKey("ca5e0001");
    Bundle first = transaction(patient("p"), laboratory("one name"));
    Bundle second = transaction(patient("q"), laboratory("another name"));
    deliver(first);
    with(delivery -> delivery.deliver(other, second));
    long writes = server.writes();
    DeliveryReport again = deliver(first);
    assertThat(again.issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.SHARED_RESOURCE_DIFFERS);
    assertThat(with(delivery -> delivery.deliver(other, second)).issues()).isEmpty();
    assertThat(server.writes()).isEqualTo(writes);
  }

  @Test
  void asksAnUnchangedServerOneQuestionARun() {
    deliver(report("o1"));
    int before = server.requests().size();
    assertThat(deliver(report("o1")).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(server.requests()).hasSize(before + 1);
  }

  @Test
  void noticesThatTheServerWasPutBackToAnEarlierDay() throws ServerFault {
    deliver(report("o1"));
    server.post(Bundles.transaction(Bundles.delete("DiagnosticReport/r")));
    DeliveryReport again = deliver(report("o1"));
    assertThat(again.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(again.counts()).isEqualTo(new Counts(1, 0, 0, 2));
  }

  @Test
  void findsWhatIsThereWithoutAJournal() {
    deliver(report("o1", "o2"));
    deliver(report("o1"));
    disk = new SimulatedDisk();
    assertThat(deliver(report("o1")).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(status("DiagnosticReport/r")).isEqualTo("amended");
  }

  @Test
  void showsWhatItWouldDoAndDoesNothing() {
    deliver(report("o1", "o2"));
    long requests = server.writes();
    byte[] journal = disk.content("journal");
    Bundle next =
        transaction(
            patient("p"), observation("o1", "p", "7"), observation("o3", "p", "1"), reportOf("o1"));
    Preview preview = with(delivery -> delivery.preview(CASE, next));
    assertThat(preview.changes())
        .extracting(Change::path, Change::kind)
        .containsExactlyInAnyOrder(
            tuple("Observation/o1", Kind.UPDATE),
            tuple("Observation/o3", Kind.CREATE),
            tuple("Observation/o2", Kind.RETRACT),
            tuple("DiagnosticReport/r", Kind.AMEND));
    assertThat(server.writes()).isEqualTo(requests);
    assertThat(journal).isNotEmpty();
    assertThat(status("Observation/o2")).isEqualTo("final");
  }

  @Test
  void findsWhatIsMissingDifferentAndExtra() throws ServerFault {
    deliver(report("o1", "o2"));
    server.post(Bundles.transaction(Bundles.delete("DiagnosticReport/r")));
    JsonNode changed = resource("Observation/o1").deepCopy();
    ((ObjectNode) changed).put("status", "corrected");
    server.post(Bundles.transaction(Bundles.put(changed)));
    Verification verification =
        with(
            delivery ->
                delivery.verify(
                    CASE, transaction(patient("p"), observation("o1", "p", "1"), reportOf("o1"))));
    assertThat(verification.discrepancies())
        .contains(
            new Discrepancy(Discrepancy.Kind.MISSING, "DiagnosticReport/r", List.of()),
            new Discrepancy(Discrepancy.Kind.DIFFERENT, "Observation/o1", List.of("/status")),
            new Discrepancy(Discrepancy.Kind.EXTRA, "Observation/o2", List.of()));
  }

  @Test
  void letsTheIdsBeTheServers() {
    settings = settings.withMode(WriteMode.CONDITIONAL_CREATE);
    deliver(report("o1", "o2"));
    assertThat(server.state().resources().keySet()).noneMatch(path -> path.endsWith("/o1"));
    DeliveryReport second = deliver(report("o1"));
    assertThat(second.counts()).isEqualTo(new Counts(0, 1, 1, 2));
    assertThat(exported()).hasSize(4);
    disk = new SimulatedDisk();
    assertThat(deliver(report("o1")).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(exported()).hasSize(4);
  }

  @Test
  void saysThatTheModeIsUnprovenUntilSomethingWasTaken() {
    Bundle wrong = transaction(observation("o1", "nobody", "1"));
    assertThat(deliver(wrong).issues())
        .extracting(Issue::code)
        .containsExactly(IssueCode.SERVER_REFUSED, IssueCode.WRITE_MODE_UNPROVEN);
    deliver(report("o1"));
    CaseKey other = new CaseKey("ca5e0001");
    assertThat(with(delivery -> delivery.deliver(other, wrong)).issues())
        .extracting(Issue::code)
        .doesNotContain(IssueCode.WRITE_MODE_UNPROVEN);
  }

  private DeliveryReport deliver(Bundle bundle) {
    return with(delivery -> delivery.deliver(CASE, bundle));
  }

  private <T> T with(Function<Delivery, T> work) {
    try (Delivery delivery = Deliveries.over(server, disk, settings, new SimulatedTime(++runs))) {
      return work.apply(delivery);
    }
  }

  private static Bundle report(String... observations) {
    Bundle bundle = transaction(patient("p"));
    for (String name : observations) {
      transaction(observation(name, "p", "1")).getEntry().forEach(bundle::addEntry);
    }
    transaction(reportOf(observations)).getEntry().forEach(bundle::addEntry);
    return bundle;
  }

  private static DiagnosticReport reportOf(String... observations) {
    DiagnosticReport report = new DiagnosticReport();
    report.setId("DiagnosticReport/r");
    report.setStatus(DiagnosticReportStatus.FINAL);
    report.setCode(new CodeableConcept().setText("report"));
    report.setSubject(new Reference("Patient/p"));
    for (String name : observations) {
      report.addResult(new Reference("Observation/" + name));
    }
    return report;
  }

  private static Organization laboratory(String name) {
    Organization laboratory = new Organization().setName(name);
    laboratory.setId("Organization/lab");
    return laboratory;
  }

  /** What the server holds, without the records of the export itself. */
  private List<String> exported() {
    return server.state().resources().keySet().stream()
        .filter(path -> !path.startsWith("Basic/"))
        .toList();
  }

  private JsonNode resource(String path) {
    return server.state().resource(path).orElseThrow();
  }

  private String status(String path) {
    return Json.text(resource(path), "status");
  }
}
