package io.github.dynactin.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A scheduled job as a site sets it up: one configuration file, and a folder for what it leaves.
 */
final class Job {
  private static final String CONFIGURATION =
      """
      source:
        jdbc:
          url: %s
          query-file: cases.sql
          fetch-size: 1
        incremental: true
        overlap: 0s
        complete: true
        withdraw-limit: 3
      target:
        url: %s
        timeout: 20
      ids:
        key-file: key
      delivery:
        journal: journal
        max-entries: 20
        retry-timeout: 15s
      report:
        file: told/report.json
        page: told/report.html
      operation:
        log: told/log.ndjson
      """;

  private final Path folder;
  private int runs;

  Job(Path folder, String database, URI server) throws IOException {
    this.folder = folder;
    for (String part : List.of("said", "told")) {
      Files.createDirectories(folder.resolve(part));
    }
    PrivateFiles.write(folder.resolve("key"), "a key for soaking, none for patients");
    Files.writeString(folder.resolve("cases.sql"), CaseTable.QUERY, UTF_8);
    Files.writeString(
        folder.resolve("export.yaml"), CONFIGURATION.formatted(database, server), UTF_8);
  }

  /** What the scheduler starts. */
  Command export(String... options) throws IOException {
    return start("export", options);
  }

  /** Waits for a run, whose report must say what the process ended with. */
  JsonNode report(Command export) throws IOException, InterruptedException {
    int code = export.code();
    JsonNode report = lastReport();
    assertThat(report.path("exitCode").asInt(-1)).as(export.said()).isEqualTo(code);
    return report;
  }

  /** What lies there in the morning, whatever became of the run. */
  JsonNode lastReport() throws IOException {
    return Json.parse(Files.readString(folder.resolve("told/report.json")));
  }

  /** {@code verify} ends with 0. */
  void requireClean() throws IOException, InterruptedException {
    try (Command verify = start("verify")) {
      assertThat(verify.code()).as(verify.said()).isZero();
    }
  }

  private Command start(String name, String... options) throws IOException {
    runs++;
    List<Object> line = new ArrayList<>(List.of(name, "--config", folder.resolve("export.yaml")));
    line.addAll(List.of(options));
    return Command.start(folder.resolve("said/" + runs + "-" + name), List.of(), line.toArray());
  }

  /** The file with the secret that ids are made with. */
  Path key() {
    return folder.resolve("key");
  }

  /** Nothing that the runs left holds a planted value; the cases are in a database. */
  void tellsNoPlantedValue() throws IOException {
    assertThat(PlantedValues.requireNone(folder, Set.of())).isGreaterThan(runs);
  }

  int runs() {
    return runs;
  }
}
