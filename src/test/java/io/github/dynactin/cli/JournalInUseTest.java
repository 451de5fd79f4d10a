package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.journal.FolderDisk;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves that finds another one at work: nothing in the place of that one's. */
class JournalInUseTest {
  @TempDir private Path folder = Path.of("");
  private final ModelHttp http = new ModelHttp(ModelServer.strict());

  JournalInUseTest() throws IOException {}

  @BeforeEach
  void exportOnce() throws IOException {
    Files.writeString(
        folder.resolve("case.json"),
        "{\"dynactinCase\": 1, \"id\": \"one\", \"subject\": {\"id\": \"p\", \"sex\": \"FEMALE\"}}",
        UTF_8);
    assertThat(export().code()).isZero();
  }

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void reportsAndFiguresStayThoseOfTheRunThatWorks() throws IOException {
    List<String> before = left();
    Ran second = duringAnother();
    assertThat(second.code()).isEqualTo(73);
    assertThat(second.err()).contains("in use");
    assertThat(left()).isEqualTo(before);
    assertThat(export().code()).isZero();
    assertThat(left()).isNotEqualTo(before);
  }

  @Test
  void theLogTellsIt() throws IOException {
    duringAnother();
    List<String> lines = Files.readAllLines(folder.resolve("log.jsonl"));
    JsonNode last = Json.parse(lines.get(lines.size() - 1));
    assertThat(Json.text(last, "event")).isEqualTo("run-ended");
    assertThat(last.path("exitCode").asInt()).isEqualTo(73);
    assertThat(last.path("reportsLeft").asBoolean()).isTrue();
    assertThat(lines).hasSize(5);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theHookIsToldWithoutTheOtherRunsReports() throws IOException {
    Path told = folder.resolve("told");
    Path hook = folder.resolve("hook");
    Files.writeString(hook, "#!/bin/sh\nenv | grep ^DYNACTIN > '" + told + "'\n", UTF_8);
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwx------"));
    duringAnother("--on-failure", hook);
    assertThat(told).content().contains("DYNACTIN_EXIT_CODE=73\n").doesNotContain("REPORT");
  }

  private Ran duringAnother(Object... more) throws IOException {
    try (Stream<Path> below = Files.list(folder.resolve("journal"));
        FolderDisk other = new FolderDisk(below.findFirst().orElseThrow())) {
      assertThat(other.lock()).isTrue();
      return export(more);
    }
  }

  private List<String> left() throws IOException {
    List<String> contents = new ArrayList<>();
    for (String name : List.of("run.json", "run.html", "run.prom")) {
      contents.add(Files.readString(folder.resolve(name)));
    }
    return contents;
  }

  private Ran export(Object... more) {
    List<Object> line = new ArrayList<>(List.of("export", folder.resolve("case.json")));
    line.addAll(List.of("--to", http.base(), "--allow-demo-key", "--retry-timeout", "0s"));
    line.addAll(List.of("--journal", folder.resolve("journal")));
    line.addAll(List.of("--report", folder.resolve("run.json")));
    line.addAll(List.of("--report-page", folder.resolve("run.html")));
    line.addAll(List.of("--metrics", folder.resolve("run.prom")));
    line.addAll(List.of("--log", folder.resolve("log.jsonl")));
    line.addAll(List.of(more));
    return Ran.dynactin(line.toArray());
  }
}
