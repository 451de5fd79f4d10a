package io.github.dynactin.delivery;

import static io.github.dynactin.testing.Deliveries.CASE;
import static io.github.dynactin.testing.Samples.observation;
import static io.github.dynactin.testing.Samples.pair;
import static io.github.dynactin.testing.Samples.patient;
import static io.github.dynactin.testing.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.FakeServer;
import io.github.dynactin.testing.Reply;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerSettings;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {

  private FakeServer server;
  private Delivery delivery;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
    delivery = Deliveries.to(ServerSettings.of(server.base()));
  }

  @AfterEach
  void stop() {
    delivery.close();
    server.close();
  }

  @Test
  void writesOnceAndThenNothing() {
    DeliveryReport first = delivery.deliver(CASE, pair());
    assertThat(first.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(first.counts()).isEqualTo(new Counts(2, 0, 0, 0));
    assertThat(server.requests()).as("of the epoch and of the case, three each").isEqualTo(6);

    DeliveryReport second = delivery.deliver(CASE, pair());
    assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(second.counts()).isEqualTo(new Counts(0, 0, 0, 2));
    assertThat(server.requests()).as("of the epoch and of the case, three each").isEqualTo(6);
  }

  @Test
  void sendsOnlyWhatDiffers() {
    delivery.deliver(CASE, pair());
    server.writing =
        answer -> {
          assertThat(answer.path("entry")).hasSize(1);
          return Reply.json(200, Json.write(answer));
        };
    DeliveryReport report =
        delivery.deliver(CASE, transaction(patient("p1"), observation("o1", "p1", "12.5")));
    assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(report.counts()).isEqualTo(new Counts(0, 1, 0, 1));
  }

  @Test
  void toleratesLabelsThatTheServerAdds() {
    server.storing =
        resource -> {
          resource.withObject("/meta").withArray("security").insertObject(0).put("code", "N");
          resource.withObject("/meta").withArray("tag").addObject().put("code", "t");
          return resource;
        };
    assertThat(delivery.deliver(CASE, pair()).outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(delivery.deliver(CASE, pair()).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void namesTheElementThatIsStoredDifferently() {
    server.storing =
        resource -> {
          if (resource.has("valueQuantity")) {
            resource.withObject("/valueQuantity").put("value", 987654);
          }
          return resource;
        };
    DeliveryReport report = delivery.deliver(CASE, pair());
    assertThat(report.outcome()).isEqualTo(Outcome.UNTRUSTWORTHY);
    Issue issue = onlyIssue(report, IssueCode.READ_BACK_DIFFERENT);
    assertThat(issue.origin().toString()).isEqualTo("Observation/o1 /valueQuantity/value");
    assertThat(issue.toString()).doesNotContain("987654", "12.5");
  }

  @Test
  void noticesWhatWasAcknowledgedAndLost() {
    server.writing =
        answer -> {
          server.stored.remove("Observation/o1");
          return Reply.json(200, Json.write(answer));
        };
    DeliveryReport report = delivery.deliver(CASE, pair());
    assertThat(report.outcome()).isEqualTo(Outcome.UNTRUSTWORTHY);
    assertThat(onlyIssue(report, IssueCode.READ_BACK_MISSING).origin().file())
        .isEqualTo("Observation/o1");
  }

  @Test
  void distrustsFewerEntriesThanWereSent() {
    server.writing =
        answer -> {
          ((ArrayNode) answer.path("entry")).remove(1);
          return Reply.json(200, Json.write(answer));
        };
    onlyIssue(delivery.deliver(CASE, pair()), IssueCode.ANSWER_UNTRUSTWORTHY);
  }

  @ParameterizedTest
  @CsvSource({
    "location, Patient/other/_history/1",
    "location, Patient/xp1/_history/1",
    "location, ''",
    "status, 500 Internal Server Error",
    "status, 404 Not Found",
    "status, yes"
  })
  void distrustsAnEntryThatDoesNotFit(String property, String value) {
    server.writing =
        answer -> {
          ((ObjectNode) answer.at("/entry/0/response")).put(property, value);
          return Reply.json(200, Json.write(answer));
        };
    DeliveryReport report = delivery.deliver(CASE, pair());
    assertThat(report.outcome()).isEqualTo(Outcome.UNTRUSTWORTHY);
    onlyIssue(report, IssueCode.ANSWER_UNTRUSTWORTHY);
  }

  @Test
  void distrustsAnAnswerToAnotherQuestion() {
    server.reading =
        answer -> {
          ((ObjectNode) answer).put("type", "searchset");
          return Reply.json(200, Json.write(answer));
        };
    onlyIssue(delivery.deliver(CASE, pair()), IssueCode.ANSWER_UNTRUSTWORTHY);
    assertThat(server.writes).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "401, NOT_AUTHORISED, NOT_AUTHORISED",
    "403, NOT_AUTHORISED, NOT_AUTHORISED",
    "400, REFUSED, SERVER_REFUSED",
    "404, WRONG_ADDRESS, SERVER_ADDRESS_WRONG",
    "405, WRONG_ADDRESS, SERVER_ADDRESS_WRONG",
    "409, BUSY, SERVER_BUSY",
    "412, REFUSED, SERVER_REFUSED",
    "422, REFUSED, SERVER_REFUSED",
    "429, BUSY, SERVER_BUSY",
    "500, UNAVAILABLE, SERVER_UNREACHABLE",
    "503, UNAVAILABLE, SERVER_UNREACHABLE"
  })
  void tellsRefusalsApartAndKeepsTheirTextsOut(int status, Outcome outcome, IssueCode code) {
    String refusal =
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
            + "\"code\":\"processing\",\"diagnostics\":\"Invalid Patient SECRETNAME\","
            + "\"expression\":[\"Patient.name[0].family\"]}]}";
    server.writing = answer -> Reply.json(status, refusal);
    DeliveryReport report = delivery.deliver(CASE, pair());
    assertThat(report.outcome()).isEqualTo(outcome);
    assertThat(onlyIssue(report, code).message())
        .startsWith("HTTP " + status + ": processing at Patient.name[0].family")
        .doesNotContain("SECRETNAME");
    assertThat(server.writes).as("of the epoch and of the case").hasValueLessThanOrEqualTo(2);
  }

  @Test
  void leavesOutExpressionsThatHoldValues() {
    server.writing =
        answer ->
            Reply.json(
                422,
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
                    + "\"code\":\"value\","
                    + "\"expression\":[\"Patient.name.where(family='SECRETNAME')\"]}]}");
    assertThat(onlyIssue(delivery.deliver(CASE, pair()), IssueCode.SERVER_REFUSED).message())
        .startsWith("HTTP 422: value (");
  }

  @Test
  void distrustsHtml() {
    server.writing = answer -> Reply.html(200, "<html>SECRETNAME</html>");
    DeliveryReport report = delivery.deliver(CASE, pair());
    assertThat(report.outcome()).isEqualTo(Outcome.UNTRUSTWORTHY);
    assertThat(report.issues().toString()).doesNotContain("SECRETNAME");
  }

  @Test
  void distrustsAnEmptyAnswer() {
    server.writing = answer -> Reply.json(204, "");
    assertThat(delivery.deliver(CASE, pair()).outcome()).isEqualTo(Outcome.UNTRUSTWORTHY);
  }

  @Test
  void sendsNothingThatIsNotFitToBeSent() {
    DeliveryReport report = delivery.deliver(CASE, transaction(patient("p1"), patient("p1")));
    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.issues()).extracting(Issue::code).containsOnly(IssueCode.IDENTIFIER_REPEATED);
    assertThat(server.requests()).isZero();
  }

  private static Issue onlyIssue(DeliveryReport report, IssueCode code) {
    assertThat(report.issues()).extracting(Issue::code).first().isEqualTo(code);
    assertThat(report.counts()).isEqualTo(Counts.NONE);
    return report.issues().get(0);
  }
}
