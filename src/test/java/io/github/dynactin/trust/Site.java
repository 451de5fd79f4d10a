package io.github.dynactin.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A source of cases, a key, a journal and a server, for tests of single situations. */
final class Site implements AutoCloseable {
  private static final int MOST_REQUESTS = 600;
  private final Path folder;
  private final Path key;
  private final SpecServer server;
  private final Oracle oracle;
  private final Map<String, String> cases = new TreeMap<>();
  private final VirtualTime time = new VirtualTime(1);

  Site(Path folder) throws IOException {
    this.folder = folder;
    key = folder.resolve("id.key");
    Files.write(key, "0123456789abcdef0123456789abcdef".getBytes(US_ASCII));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.createDirectories(source());
    server = new SpecServer();
    server.store().reset(ServerOptions.plain());
    oracle = new Oracle(folder, key);
    time.jump(Duration.between(time.now(), Instant.now()).plusSeconds(60));
  }

  SpecServer server() {
    return server;
  }

  VirtualTime time() {
    return time;
  }

  Path key() {
    return key;
  }

  Path source() {
    return folder.resolve("source");
  }

  Path journal() {
    return folder.resolve("journal");
  }

  /** Writes a case into the source. */
  void write(int number, int variant) throws IOException {
    String id = CaseText.id(number);
    Files.writeString(
        Files.createDirectories(source().resolve(id)).resolve("case.json"),
        CaseText.of(number, variant));
    cases.put(id, CaseText.of(number, variant));
    oracle.convert(id, CaseText.of(number, variant)); // so that it knows whose the resources are
  }

  /** Removes a case from the source. */
  void remove(int number) throws IOException {
    delete(source().resolve(CaseText.id(number)));
    cases.remove(CaseText.id(number));
  }

  /** Runs a command over the source, with nothing going wrong. */
  Command.Result run(String command, String... more) {
    return run(List.of(), command, more);
  }

  /** Runs a command over the source while these requests go wrong. */
  Command.Result run(List<Fault> faults, String command, String... more) {
    begin(faults);
    return runAsPrepared("127.0.0.1", command, more);
  }

  /** Prepares the server and the clock for a run. */
  void begin(List<Fault> faults) {
    server.begin(
        faults,
        MOST_REQUESTS,
        () -> {
          time.jump(Duration.ofMillis(5));
          if (server.requests() > MOST_REQUESTS) {
            time.stopRunaway();
          }
        });
    time.begin();
  }

  /** Runs a command over the source without preparing the server. */
  Command.Result runAsPrepared(String host, String command, String... more) {
    List<String> line = new ArrayList<>(List.of(command, source().toString()));
    line.addAll(List.of("--to", server.url(host), "--key", key.toString()));
    line.addAll(List.of("--journal", journal().toString()));
    line.addAll(HistoryRunner.RETRY_TIMEOUT);
    line.addAll(List.of(more));
    return Command.run(time, line);
  }

  /** Runs an export that is killed at a request, after the server carried it out. */
  void runKilled(int request) throws IOException {
    begin(List.of());
    List<Map<String, byte[]>> saved = new ArrayList<>();
    server.cutAt(request, true, () -> saved.add(HistoryRunner.read(journal())));
    runAsPrepared("127.0.0.1", "export");
    if (!saved.isEmpty()) {
      HistoryRunner.restore(journal(), saved.get(0));
    }
  }

  /** Compares the server with the source. */
  Oracle.Differences differences() {
    return oracle.compare(cases, server.store());
  }

  /** Where the server holds a case's resource of a type. */
  String pathOf(int number, String type) {
    return oracle.liveOf(CaseText.id(number), server.store()).stream()
        .filter(path -> path.startsWith(type + "/"))
        .findFirst()
        .orElseThrow();
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
