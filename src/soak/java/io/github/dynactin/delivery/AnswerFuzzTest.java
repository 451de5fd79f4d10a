package io.github.dynactin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.Acknowledged;
import io.github.dynactin.delivery.ledger.Form;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.testing.world.Bundles;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.FhirEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerFault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever JSON a server answers with: it is believed if it is the answer, or it is a fault. */
@Tag("fuzz")
class AnswerFuzzTest {
  private static final List<Target> TARGETS =
      Stream.of(Bundles.patient("p"), Bundles.observation("o", "Patient/p", "1.50"))
          .map(AnswerFuzzTest::target)
          .toList();

  private static Target target(JsonNode json) {
    String path = Json.text(json, "resourceType") + "/" + Json.text(json, "id");
    return new Target(
        new Item("", path, json, Deliveries.hash().of(json)), Form.AS_STATED, true, "");
  }

  static Stream<byte[]> seeds() throws ServerFault {
    ModelServer server = ModelServer.strict();
    JsonNode written =
        server.post(
            Bundles.transaction(
                TARGETS.stream().map(t -> Bundles.put(t.json())).toArray(JsonNode[]::new)));
    JsonNode read =
        server.post(
            Bundles.batch(
                TARGETS.stream().map(t -> Bundles.get(t.path())).toArray(JsonNode[]::new)));
    JsonNode absent =
        server.post(Bundles.batch(Bundles.get("Patient/no"), Bundles.get("Observation/no")));
    return Stream.concat(
        Stream.of(written, read, absent).map(Json::bytes),
        Stream.of("", "null", "[]", "{\"resourceType\":\"OperationOutcome\"}")
            .map(text -> text.getBytes(UTF_8)));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30m")
  void isBelievedOrAFault(byte[] bytes) {
    JsonNode answer;
    try {
      answer = Json.parse(bytes);
    } catch (JsonProcessingException notJson) {
      return;
    }
    FhirEndpoint server = new Answering(answer);
    List<String> paths = TARGETS.stream().map(Target::path).toList();
    try {
      Map<String, Stored> stored =
          new Reading(RetryingReader.once(server), new ClientAddressing()).read(paths);
      assertThat(paths).containsAll(stored.keySet());
      stored.forEach(AnswerFuzzTest::requireItself);
      TARGETS.forEach(t -> assertThat(Mismatch.of(t, stored.get(t.path()))).isNotNull());
    } catch (ServerFault fault) {
      assertThat(fault.issue().message()).isNotEmpty();
    }
    try {
      List<Acknowledged> written = new Writing(server, new ClientAddressing()).write(TARGETS);
      assertThat(written).extracting(Acknowledged::path).isEqualTo(paths);
    } catch (ServerFault fault) {
      assertThat(fault.issue().message()).isNotEmpty();
    }
  }

  private static void requireItself(String path, Stored stored) {
    assertThat(Json.text(stored.json(), "resourceType") + "/" + Json.text(stored.json(), "id"))
        .isEqualTo(path);
  }

  /** A server that always says the same. */
  private record Answering(JsonNode answer) implements FhirEndpoint {
    @Override
    public URI base() {
      return URI.create("http://server.example/fhir");
    }

    @Override
    public JsonNode post(JsonNode bundle) {
      return answer;
    }

    @Override
    public JsonNode search(String type, String form) {
      return answer;
    }

    @Override
    public void close() {}
  }
}
