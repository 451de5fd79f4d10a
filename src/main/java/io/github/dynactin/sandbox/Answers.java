package io.github.dynactin.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks a server whether it is ready: only an answer proves it. */
final class Answers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;

  private Answers() {}

  /** The sandbox of this state, if it answers {@code metadata} with a capability statement. */
  static Optional<RunningSandbox> ask(SandboxState state) {
    return state
        .url()
        .filter(Answers::answers)
        .map(url -> new RunningSandbox(url, state.pid(), state.endsAt()));
  }

  private static boolean answers(URI url) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(url + "/metadata")).timeout(PATIENCE).GET().build();
    try {
      var answer = client.send(question, BodyHandlers.ofString());
      return answer.statusCode() == OK && answer.body().contains("\"CapabilityStatement\"");
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
