package io.github.dynactin.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.delivery.ledger.ContentHash;
import io.github.dynactin.delivery.ledger.Ledger;
import io.github.dynactin.journal.FolderDisk;
import io.github.dynactin.journal.JournalException;
import io.github.dynactin.testing.Deliveries;
import io.github.dynactin.transport.HapiEndpoint;
import io.github.dynactin.transport.Json;
import io.github.dynactin.transport.ServerSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own that brings a server to hold what a file says, as {@code export} does but
 * without reading, mapping and validating: the journal in a folder, the way to the server and the
 * two lanes are the real ones. It says {@code open} when it has the journal, and ends with the code
 * that {@code export} would end with.
 */
final class DeliveryProcess implements AutoCloseable {
  static final int OK = 0;
  static final int LOCKED = 73;
  static final int JOURNAL = 74;
  static final int TRY_LATER = 75;

  private static final int MOST_SECONDS = 60;
  private static final int LANES = 2;

  private final Process process;
  private final BufferedReader said;

  private DeliveryProcess(Process process) {
    this.process = process;
    this.said = process.inputReader(UTF_8);
  }

  /** What the process does: with the journal's folder, the server, and what the source says. */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(Path.of(arguments[0]), URI.create(arguments[1]), Path.of(arguments[2])));
  }

  private static int run(Path journal, URI server, Path source) throws Exception {
    DeliverySettings settings = settings();
    try (Ledger ledger =
            Ledger.open(new FolderDisk(journal), Deliveries.identity(settings), Deliveries.hash());
        HapiEndpoint endpoint = new HapiEndpoint(ServerSettings.of(server))) {
      System.out.println("open");
      System.out.flush();
      return all(new CaseDelivery(endpoint, ledger, settings, Time.system()), source);
    } catch (JournalException e) {
      System.out.println(e.getMessage());
      return e.reason() == JournalException.Reason.LOCKED ? LOCKED : JOURNAL;
    }
  }

  static DeliverySettings settings() {
    return DeliverySettings.defaults()
        .withLimits(new BundleLimits(3, 1_000_000))
        .withRetry(RetrySettings.defaults().withTimeout(Duration.ofSeconds(30)));
  }

  private static int all(CaseDelivery delivery, Path source) throws Exception {
    ExecutorService lanes = Executors.newFixedThreadPool(LANES);
    try {
      List<Future<DeliveryReport>> running = new ArrayList<>();
      JsonNode cases = Json.parse(Files.readAllBytes(source));
      for (var said : cases.properties()) {
        List<Item> items = items(said.getValue());
        running.add(lanes.submit(() -> delivery.deliver(new CaseKey(said.getKey()), items)));
      }
      int code = OK;
      for (Future<DeliveryReport> report : running) {
        code = outcome(report) && code == OK ? OK : TRY_LATER;
      }
      return code;
    } finally {
      lanes.shutdownNow();
    }
  }

  private static boolean outcome(Future<DeliveryReport> report) throws Exception {
    try {
      return report.get().outcome().isStored();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof JournalException journal) {
        throw journal;
      }
      throw e;
    }
  }

  private static List<Item> items(JsonNode resources) {
    ContentHash hash = Deliveries.hash();
    List<Item> items = new ArrayList<>();
    for (JsonNode json : resources) {
      String path = Json.text(json, "resourceType") + "/" + Json.text(json, "id");
      items.add(new Item("", path, json, hash.of(json)));
    }
    return items;
  }

  /** Starts one; it is ended if it doesn't end by itself in good time. */
  static DeliveryProcess start(Path journal, URI server, Path source) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(journal, server, source));
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would say that it is set
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process
        .onExit()
        .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
        .exceptionally(tooLong -> process.destroyForcibly());
    return new DeliveryProcess(process);
  }

  /** The command line of one. */
  static List<String> command(Path journal, URI server, Path source) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        "-cp",
        System.getProperty("java.class.path"),
        DeliveryProcess.class.getName(),
        journal.toString(),
        server.toString(),
        source.toString());
  }

  /** The next line it says; "nothing" when it has ended. */
  String next() throws IOException {
    String line = said.readLine();
    return line == null ? "nothing" : line;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Its end, which somebody may wait for. */
  CompletableFuture<Process> end() {
    return process.onExit();
  }

  /** Waits for its end. */
  int code() {
    return process.onExit().join().exitValue();
  }

  /** Ends it as {@code kill -9} does; true if it hadn't ended by itself. */
  boolean kill() {
    process.toHandle().destroyForcibly();
    return code() == 128 + 9;
  }

  @Override
  public void close() {
    kill();
  }
}
