package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dynactin.journal.FolderDisk;
import io.github.dynactin.sandbox.RunningSandbox;
import io.github.dynactin.testing.SandboxServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A life of cases on a real FHIR server, by the commands. */
@ExtendWith(SandboxServer.class)
class SandboxCommandsTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder = Path.of("");

  @Test
  void exportsVerifiesChangesAndWithdraws(RunningSandbox sandbox) throws Exception {
    Path one = write("sandbox-one", "FEMALE");
    Path two = write("sandbox-two", "MALE");
    assertThat(run(sandbox, "export", one, two).code()).isZero();
    assertThat(run(sandbox, "verify", one, two).err()).contains("0 missing, 0 different, 0 extra");

    write("sandbox-one", "MALE");
    Ran dry = run(sandbox, "export", one, two, "--dry-run");
    assertThat(dry.out()).contains("update  Patient/").contains("/gender");
    assertThat(run(sandbox, "verify", one, two).code()).isEqualTo(65);
    assertThat(run(sandbox, "export", one, two).code()).isZero();
    assertThat(run(sandbox, "verify", one, two).code()).isZero();

    assertThat(run(sandbox, "withdraw", "sandbox-two").code()).isZero();
    Ran withdrawn = run(sandbox, "verify", one);
    assertThat(withdrawn.code()).as(withdrawn.out() + withdrawn.err()).isZero();
    assertThat(run(sandbox, "export", one, two).code()).isZero();
    assertThat(run(sandbox, "verify", one, two).code()).isZero();
  }

  @Test
  void findsWhatWasTamperedWith(RunningSandbox sandbox) throws Exception {
    Path file = write("sandbox-tampered", "FEMALE");
    assertThat(run(sandbox, "export", file).code()).isZero();
    JsonNode bundle =
        Json.parse(Files.readString(folder.resolve("out/sandbox-tampered/bundle.json")));
    ObjectNode patient = resource(bundle, "Patient");
    ObjectNode provenance = resource(bundle, "Provenance");

    send(sandbox, "PUT", path(patient), patient.deepCopy().put("gender", "other"));
    send(sandbox, "DELETE", path(provenance), Json.object());
    Ran verify = run(sandbox, "verify", file, "--report", "-");
    assertThat(verify.code()).isEqualTo(65);
    assertThat(Json.parse(verify.out()).path("counts").path("missing").asInt()).isEqualTo(1);
    assertThat(verify.err())
        .contains("missing   " + path(provenance))
        .contains("different " + path(patient) + " /gender");

    ObjectNode twin = patient.deepCopy().without("id");
    send(sandbox, "POST", "Patient", twin);
    assertThat(run(sandbox, "verify", file).out()).contains("doubled   " + path(patient));
  }

  @Test
  void leavesAJournalThatIsInUseAlone(RunningSandbox sandbox) throws Exception {
    Path file = write("sandbox-locked", "FEMALE");
    assertThat(run(sandbox, "export", file).code()).isZero();
    try (Stream<Path> below = Files.list(folder.resolve("journal"));
        FolderDisk other = new FolderDisk(below.findFirst().orElseThrow())) {
      assertThat(other.lock()).isTrue();
      Ran ran = run(sandbox, "export", file);
      assertThat(ran.code()).isEqualTo(73);
      assertThat(ran.err()).contains("in use", "Wait for the other run");
      assertThat(run(sandbox, "verify", file).code()).isZero();
    }
  }

  private Path write(String id, String sex) throws IOException {
    String text =
        """
        {"dynactinCase": 1, "id": "%s", "subject": {"id": "p-%s", "sex": "%s"}}
        """;
    return Files.writeString(folder.resolve(id + ".json"), text.formatted(id, id, sex), UTF_8);
  }

  private Ran run(RunningSandbox sandbox, String command, Object... args) {
    List<Object> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(args));
    line.addAll(List.of("--to", sandbox.url(), "--allow-demo-key"));
    line.addAll(List.of("--journal", folder.resolve("journal")));
    // The sandbox is one for all tests: what they export must not be one source.
    line.addAll(List.of("--tenant", folder.getFileName()));
    if (command.equals("export") && !line.contains("--dry-run")) {
      line.addAll(List.of("-o", folder.resolve("out")));
    }
    return Ran.dynactin(line.toArray());
  }

  private static ObjectNode resource(JsonNode bundle, String type) {
    for (JsonNode entry : bundle.path("entry")) {
      if (Json.text(entry.path("resource"), "resourceType").equals(type)) {
        return (ObjectNode) entry.path("resource");
      }
    }
    throw new AssertionError("no " + type);
  }

  private static String path(JsonNode resource) {
    return Json.text(resource, "resourceType") + "/" + Json.text(resource, "id");
  }

  private static void send(RunningSandbox sandbox, String method, String path, JsonNode body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.url() + "/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/fhir+json")
            .method(method, BodyPublishers.ofString(Json.write(body)))
            .build();
    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isBetween(200, 299);
  }
}
