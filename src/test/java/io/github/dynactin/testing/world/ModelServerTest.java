package io.github.dynactin.testing.world;

import static io.github.dynactin.testing.world.Bundles.batch;
import static io.github.dynactin.testing.world.Bundles.delete;
import static io.github.dynactin.testing.world.Bundles.get;
import static io.github.dynactin.testing.world.Bundles.ifNoneExist;
import static io.github.dynactin.testing.world.Bundles.observation;
import static io.github.dynactin.testing.world.Bundles.patient;
import static io.github.dynactin.testing.world.Bundles.put;
import static io.github.dynactin.testing.world.Bundles.report;
import static io.github.dynactin.testing.world.Bundles.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import io.github.dynactin.transport.ServerSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a test can see of the model server, and its habits. */
class ModelServerTest {
  private static final JsonNode CASE =
      transaction(
          put(patient("p")),
          put(observation("o", "Patient/p", "1.50")),
          put(report("r", "Observation/o")));

  @Test
  void keepsTheDigitsOfADecimal() throws ServerFault {
    ModelServer server = ModelServer.strict();
    server.post(CASE);
    assertThat(server.state().everything()).contains("\"value\":1.50");
  }

  @Test
  void countsCommitsAndWritesApart() throws ServerFault {
    ModelServer server = ModelServer.strict();
    server.post(CASE);
    server.post(CASE);
    server.post(batch(get("Patient/p")));
    server.search("Patient", "identifier=" + Bundles.SYSTEM + "%7Cp");
    assertThat(server.commits()).isEqualTo(1);
    assertThat(server.writes()).isEqualTo(2);
    assertThat(server.requests())
        .extracting(Seen::traffic)
        .containsExactly(Traffic.WRITE, Traffic.WRITE, Traffic.READ, Traffic.SEARCH);
  }

  @Test
  void showsEveryStateThereEverWas() throws ServerFault {
    ModelServer server = ModelServer.strict();
    List<ModelState> states = new ArrayList<>();
    server.onCommit(states::add);
    server.post(transaction(put(patient("p"))));
    server.post(batch(put(observation("o", "Patient/p", "1")), put(patient("q"))));
    server.post(transaction(delete("Patient/q")));
    assertThat(states)
        .extracting(state -> state.resources().keySet().toString())
        .containsExactly(
            "[Patient/p]",
            "[Observation/o, Patient/p]",
            "[Observation/o, Patient/p, Patient/q]",
            "[Observation/o, Patient/p]");
    assertThat(server.state().history("Patient/q")).extracting(Version::number).contains(1L, 2L);
    assertThat(states).allMatch(state -> state.danglingReferences().isEmpty());
  }

  @Test
  void findsByIdentifierTagAndPatientPageByPage() throws ServerFault {
    ModelServer server = ModelServer.strict();
    server.post(CASE);
    server.post(transaction(put(observation("o2", "Patient/p", "2"))));
    assertThat(total(server, "Observation", "patient=p")).isEqualTo(2);
    assertThat(total(server, "Observation", "subject=Patient/p&_summary=count")).isEqualTo(2);
    assertThat(total(server, "Observation", "_id=o,o2,o3")).isEqualTo(2);
    assertThat(total(server, "Observation", "_tag=urn:example%7Cx")).isZero();
    JsonNode first = server.search("Observation", "patient=p&_count=1");
    assertThat(first.path("entry")).hasSize(1);
    String next = first.path("link").path(1).path("url").asText();
    assertThat(next).startsWith(server.base() + "/Observation?_offset=1");
    JsonNode second =
        server
            .post(batch(get(next.substring(server.base().toString().length() + 1))))
            .path("entry")
            .path(0)
            .path("resource");
    assertThat(second.path("entry").path(0).path("resource").path("id").asText()).isEqualTo("o2");
  }

  @Test
  void refusesAParameterItDoesNotKnow() {
    assertThat(faultOf(() -> ModelServer.strict().search("Patient", "colour=blue")))
        .isEqualTo(Fault.REFUSED);
  }

  @Test
  void takesNoMoreThanItsLimits() {
    ModelServer few = new ModelServer(ModelSettings.strict().withMaxEntries(2));
    assertThat(faultOf(() -> few.post(CASE))).isEqualTo(Fault.TOO_LARGE);
    ModelServer small = new ModelServer(ModelSettings.strict().withMaxBytes(300));
    assertThat(faultOf(() -> small.post(CASE))).isEqualTo(Fault.TOO_LARGE);
    assertThat(small.commits()).isZero();
  }

  @Test
  void mayMakeAVersionOfNothing() throws ServerFault {
    ModelServer server = new ModelServer(ModelSettings.strict().with(Habit.VERSION_FOR_EACH_PUT));
    server.post(CASE);
    server.post(CASE);
    assertThat(server.state().history("Patient/p")).hasSize(2);
  }

  @Test
  void mayInsistOnItsOwnIds() throws ServerFault {
    ModelServer server = new ModelServer(ModelSettings.strict().with(Habit.SERVER_IDS_405));
    assertThat(faultOf(() -> server.post(CASE))).isEqualTo(Fault.WRONG_ADDRESS);
    JsonNode answer = server.post(transaction(ifNoneExist(patient("p"), "p")));
    String location = answer.path("entry").path(0).path("response").path("location").asText();
    assertThat(location).isEqualTo("Patient/1001/_history/1");
    server.post(transaction(put(patient("p"), "Patient/1001")));
    assertThat(server.state().resources()).containsOnlyKeys("Patient/1001");
  }

  @Test
  void mayShowAbsoluteUrls() throws ServerFault {
    ModelServer server = new ModelServer(ModelSettings.strict().with(Habit.ABSOLUTE_URLS));
    server.post(CASE);
    JsonNode read = server.post(batch(get("Observation/o"))).path("entry").path(0);
    String subject = read.path("resource").path("subject").path("reference").asText();
    assertThat(subject).isEqualTo(server.base() + "/Patient/p");
    server.post(transaction(put(observation("o", subject, "1.50"))));
    assertThat(server.commits()).as("an absolute reference to itself is the same").isEqualTo(1);
  }

  @Test
  void maySeeTooLateAndMakeDuplicates() throws ServerFault {
    ModelServer server = new ModelServer(ModelSettings.strict().withIndexLag(1));
    server.post(transaction(ifNoneExist(patient("p"), "p")));
    server.post(transaction(ifNoneExist(patient("p"), "p")));
    assertThat(server.state().holders("Patient", Bundles.SYSTEM, "p")).hasSize(2);
  }

  @Test
  void doesTheSameEachTime() throws ServerFault {
    ModelServer one = ModelServer.strict();
    ModelServer other = ModelServer.strict();
    assertThat(one.post(CASE)).isEqualTo(other.post(CASE));
    assertThat(one.state()).isEqualTo(other.state());
  }

  @Test
  void speaksHttpAsWell() throws Exception {
    ModelServer server = ModelServer.strict();
    try (ModelHttp http = new ModelHttp(server);
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(http.base()))) {
      endpoint.post(CASE);
      assertThat(status(http.base() + "/Patient/p")).isEqualTo(200);
      assertThat(status(http.base() + "/Patient/q")).isEqualTo(404);
      assertThat(status(http.base() + "/metadata")).isEqualTo(200);
      assertThat(status(http.base() + "/Patient")).isEqualTo(404);
      assertThat(status(http.base() + "/../elsewhere")).isEqualTo(404);
    }
  }

  private static int status(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private static int total(ModelServer server, String type, String form) throws ServerFault {
    return server.search(type, form).path("total").asInt();
  }

  private interface Call {
    JsonNode run() throws ServerFault;
  }

  private static Fault faultOf(Call call) {
    ServerFault fault = catchThrowableOfType(ServerFault.class, call::run);
    assertThat(fault).isNotNull();
    return fault.fault();
  }

  @Test
  void answersWithWhatWasAsked() throws ServerFault {
    JsonNode answer = ModelServer.strict().post(CASE);
    assertThat(Json.text(answer, "type")).isEqualTo("transaction-response");
    assertThat(answer.path("entry").findValuesAsText("location"))
        .containsExactly(
            "Patient/p/_history/1", "Observation/o/_history/1", "DiagnosticReport/r/_history/1");
  }
}
