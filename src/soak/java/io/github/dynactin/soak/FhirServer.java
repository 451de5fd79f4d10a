package io.github.dynactin.soak;

import io.github.dynactin.sandbox.server.PostgresSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** HAPI's JPA server in a JVM of its own: one database, one port, many starts. */
public final class FhirServer {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path folder;
  private final String database;
  private final int port;
  private final Duration lifetime;
  private final Child child;

  FhirServer(Path folder, String database, Duration lifetime) throws IOException {
    this.folder = folder;
    this.database = database;
    this.port = Ports.free();
    this.lifetime = lifetime;
    this.child = new Child(folder.resolve("server.log"));
  }

  /** FHIR base URL. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port + "/fhir");
  }

  /** Starts it and waits until it answers. */
  public void start() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-D" + PostgresSandbox.URL + "=" + database,
            "-cp",
            System.getProperty("java.class.path"),
            PostgresSandbox.class.getName(),
            folder.toString(),
            Integer.toString(port),
            Instant.now().plus(lifetime).toString());
    child.start(command, this::answers, PATIENCE);
  }

  /** Asks it to end, and waits. */
  public void stop() throws InterruptedException {
    if (child.isAlive()) {
      child.process().destroy();
      child.await();
    }
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    if (child.isAlive()) {
      child.process().destroyForcibly();
      child.await();
    }
  }

  /** Whether it runs. */
  public boolean isRunning() {
    return child.isAlive();
  }

  /** Id of its process. */
  public long pid() {
    return child.process().pid();
  }

  private boolean answers() throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(base() + "/metadata"))
            .timeout(Duration.ofSeconds(60))
            .build();
    try {
      return CLIENT.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
