package io.github.dynactin.testing.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.testing.SandboxServer;
import io.github.dynactin.testing.world.Behaviour.Step;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.Status;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model server does as the real one does: both are asked the same. */
@ExtendWith(SandboxServer.class)
class BehaviourTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static List<Behaviour> behaviours() {
    return Behaviour.all();
  }

  @ParameterizedTest
  @MethodSource("behaviours")
  void theModelDoesAsWasMeasured(Behaviour behaviour) throws Exception {
    try (ModelHttp http = new ModelHttp(ModelServer.strict())) {
      requireBehaviour(behaviour, http.base());
    }
  }

  @ParameterizedTest
  @MethodSource("behaviours")
  void theRealServerDoesTheSame(Behaviour behaviour, RunningSandbox sandbox) throws Exception {
    requireBehaviour(behaviour, sandbox.url());
  }

  private static void requireBehaviour(Behaviour behaviour, URI base) throws Exception {
    for (int i = 0; i < behaviour.steps().size(); i++) {
      Step step = behaviour.steps().get(i);
      assertThat(ask(step.bundle(), base)).as("step " + (i + 1)).isEqualTo(step.expected());
    }
  }

  private static String ask(JsonNode bundle, URI base) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base)
            .timeout(Duration.ofMinutes(1))
            .header("Content-Type", "application/fhir+json")
            .header("Cache-Control", "no-cache")
            .POST(BodyPublishers.ofString(Json.write(bundle)))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    boolean success = answer.statusCode() == 200;
    return answer.statusCode() + (success ? ": " + entries(answer.body()) : "");
  }

  /** Status of each entry, and the version it tells of, if there is one. */
  private static String entries(String body) throws JsonProcessingException {
    StringJoiner entries = new StringJoiner(" ");
    for (JsonNode entry : Json.parse(body).path("entry")) {
      int status = Status.of(Json.text(entry.path("response"), "status"));
      String version =
          entry.has("resource")
              ? Json.text(entry.path("resource").path("meta"), "versionId")
              : Json.text(entry.path("response"), "etag");
      boolean told = status < 204 && !version.isEmpty();
      entries.add(status + (told ? "/" + version : ""));
    }
    return entries.toString();
  }
}
