package io.github.dynactin.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.Canaries;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.RecordedLog;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Night after night the real command line exports cases that change, with planted values in them.
 * In the end the server must hold what they say, and nothing that was written may hold a planted
 * value.
 */
final class Nights {
  private static final int TRACED = 8;

  private final Path folder;
  private final URI server;
  private final Random random;
  private final List<ChangingCase> cases;
  private final List<Path> files = new ArrayList<>();
  private final Path key;
  private int runs;

  /** Of another seed are other cases and other changes. */
  Nights(Path folder, URI server, long seed) throws IOException {
    this.folder = folder;
    this.server = server;
    this.random = new Random(seed);
    this.cases =
        List.of(
            new ChangingCase(example("m6-gastric-alk-hmbox-lorlatinib"), "a" + seed, random),
            new ChangingCase(example("m3-lung-two-alk-fusions"), "b" + seed, random),
            new ChangingCase(example("m1-nsclc-crizotinib"), "c" + seed, random));
    for (String part : List.of("cases", "said", "told")) {
      Files.createDirectories(folder.resolve(part));
    }
    this.key = PrivateFiles.write(folder.resolve("key"), "a key for soaking, none for patients");
    write();
  }

  private static Path example(String name) {
    return Path.of("examples", name, "case.json");
  }

  /** The sources change; now and then a whole case is withdrawn, or is there again. */
  void edit() throws IOException {
    for (int edits = 4 + random.nextInt(6); edits > 0; edits--) {
      cases.get(random.nextInt(cases.size())).edit();
    }
    write();
  }

  private void write() throws IOException {
    files.clear();
    int absent = random.nextInt(cases.size() * 2); // in half of the nights none is
    for (int i = 0; i < cases.size(); i++) {
      if (i != absent) {
        Path file = folder.resolve("cases").resolve(i + ".json");
        files.add(Files.writeString(file, cases.get(i).json(), UTF_8));
      }
    }
  }

  /** Begins a run. */
  Command export() throws IOException {
    List<Object> options = new ArrayList<>(common("export"));
    options.addAll(List.of("-o", folder.resolve("out"), "--report", told("report.json")));
    options.addAll(List.of("--max-entries", 6, "--retry-timeout", "10m", "--timeout", 20));
    options.addAll(List.of("--complete", "--withdraw-limit", cases.size()));
    options.add("--allow-empty-source");
    return start(options);
  }

  /** An export that has ended told the truth: with 0, {@code verify} finds nothing. */
  void requireTruth(Command export) throws IOException, InterruptedException {
    int code = export.code();
    assertThat(code).as(export.said()).isIn(0, 65, 69, 75, 78);
    JsonNode report = Json.parse(Files.readString(told("report.json")));
    assertThat(report.path("exitCode").asInt()).isEqualTo(code);
    if (code == 0) {
      requireClean();
    }
  }

  /** Nothing is missing, different, extra or doubled. */
  void requireClean() throws IOException, InterruptedException {
    List<Object> options = new ArrayList<>(common("verify"));
    options.addAll(List.of("--report", told("verify.json")));
    try (Command verify = start(options)) {
      assertThat(verify.code()).as(verify.said()).isZero();
    }
    JsonNode counts = Json.parse(Files.readString(told("verify.json"))).path("counts");
    for (String kind : List.of("missing", "different", "extra")) {
      assertThat(counts.path(kind).asInt(-1)).as(kind).isZero();
    }
  }

  /** An undisturbed run puts everything right, and the next one writes nothing. */
  void endsWell() throws IOException, InterruptedException {
    try (Command export = export()) {
      assertThat(export.code()).as(export.said()).isZero();
    }
    requireClean();
    try (Command again = export()) {
      assertThat(again.code()).as(again.said()).isZero();
      assertThat(again.said()).doesNotContain(" created", "updated");
    }
    try (Command letters = start(List.of("dlq", "list", "--journal", folder.resolve("journal")))) {
      assertThat(letters.code()).as(letters.said()).isZero();
    }
    tellsNoPlantedValue();
  }

  private List<Object> common(String command) {
    List<Object> options = new ArrayList<>(List.of(command));
    options.addAll(files);
    options.addAll(List.of("--to", server, "--key", key));
    options.addAll(List.of("--journal", folder.resolve("journal")));
    return options;
  }

  private Command start(List<Object> line) throws IOException {
    runs++;
    Path said = folder.resolve("said").resolve(runs + "-" + line.get(0));
    List<String> jvm =
        runs % TRACED == 1 ? Arrays.asList(RecordedLog.options(Path.of(said + ".log"))) : List.of();
    return Command.start(said, jvm, line.toArray());
  }

  private Path told(String name) {
    return folder.resolve("told").resolve(name);
  }

  private void tellsNoPlantedValue() throws IOException {
    Set<Path> ofCases = Set.of(folder.resolve("cases"), folder.resolve("out"));
    int files = PlantedValues.requireNone(folder, ofCases);
    assertThat(files).isGreaterThan(runs);
    for (ChangingCase source : cases) {
      assertThat(Canaries.wordsIn(source.json())).as("what is looked for").isNotEmpty();
    }
  }

  int runs() {
    return runs;
  }
}
