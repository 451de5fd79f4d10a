package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.Canaries;
import io.github.dynactin.testing.Damage;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.FakeServer;
import io.github.dynactin.testing.PrivateFiles;
import io.github.dynactin.testing.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Planted values never stand where they may not: not in what the command says, not in the names of
 * files, not in any library's log at its most talkative; of a de-identified case in no byte that
 * leaves.
 */
@Tag("nightly")
class CanaryTest {
  private static final Path EVERYTHING =
      Path.of("src/test/resources/reader/casejson/everything.json");

  /** Less than half of how far the planted days are apart. */
  private static final String SHIFT = "20";

  private static final Canaries FIRST = Canaries.plant(ExampleCase.FIRST, "A");
  private static final Canaries SECOND = Canaries.plant(EVERYTHING, "B");

  @TempDir private Path folder = Path.of("");
  private List<Path> cases = List.of();
  private Path key = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    cases =
        List.of(
            Files.writeString(input.resolve("a.json"), FIRST.json()),
            Files.writeString(input.resolve("b.json"), SECOND.json()));
    key = PrivateFiles.write(input.resolve("key"), "a key for tests, no key for patients");
  }

  @Test
  void thereAreManyPlantedValues() {
    assertThat(FIRST.words().size() + SECOND.words().size()).isGreaterThan(200);
    assertThat(FIRST.days().size() + SECOND.days().size()).isGreaterThan(15);
    assertThat(Canaries.wordsIn(FIRST.json())).isNotEmpty();
    assertThat(FIRST.daysIn(FIRST.json())).isEqualTo(FIRST.days());
  }

  @Test
  void aDeidentifiedCaseLeavesNoneOfThemInAnyByte() throws Exception {
    try (FakeServer server = new FakeServer()) {
      Path out = folder.resolve("out");
      List<List<Object>> commands = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        Path bundle = folder.resolve("bundle" + i + ".json");
        commands.add(deidentified("convert", cases.get(i), "-o", bundle));
        commands.add(deidentified("convert", cases.get(i)));
        commands.add(
            deidentified("export", cases.get(i), "--to", server.base(), "-o", out.resolve("" + i)));
      }
      ManyCommands.Said said = run(commands);
      assertThat(said.codes()).containsExactly(0, 0, 0, 0, 0, 0);
      assertThat(said.out()).contains("page    none");
      assertThat(server.writes.get()).isGreaterThanOrEqualTo(2);
      List<String> everything = new ArrayList<>(List.of(said.out(), said.err(), said.log()));
      everything.addAll(server.received);
      for (Path file : written()) {
        everything.add(Files.readString(file));
        everything.add(folder.relativize(file).toString());
      }
      assertThat(everything)
          .hasSizeGreaterThan(8)
          .allSatisfy(
              text -> {
                assertThat(Canaries.wordsIn(text)).isEmpty();
                assertThat(FIRST.daysIn(text)).isEmpty();
                assertThat(SECOND.daysIn(text)).isEmpty();
              });
    }
  }

  @Test
  void theCommandSaysNoneOfThemWhateverTheServerDoes() throws Exception {
    try (FakeServer server = new FakeServer();
        FakeServer echo = new FakeServer();
        FakeServer changing = new FakeServer()) {
      echo.writing = answer -> refusal(echo);
      changing.storing = resource -> resource.put("language", Canaries.MARK);
      List<List<Object>> commands = new ArrayList<>();
      for (Path file : cases) {
        commands.add(List.of("convert", file, "-o", folder.resolve("bundle.json"), "--stacktrace"));
        for (FakeServer each : List.of(server, echo, changing)) {
          commands.add(watched(each, "export", file, "--to", each.base(), "--key", key));
        }
        commands.add(List.of("validate", file));
      }
      ManyCommands.Said said = run(commands);
      assertThat(said.codes()).contains(0, 65);
      assertThat(server.writes.get()).as("what was sent in clear").isPositive();
      assertNothingIsTold(said);
      for (String name : List.of("run.json", "run.html", "log.jsonl", "run.prom")) {
        for (FakeServer each : List.of(server, echo, changing)) {
          String text = Files.readString(out(each).resolve(name));
          assertThat(Canaries.wordsIn(text)).as(name).isEmpty();
          assertThat(FIRST.daysIn(text)).as(name).isEmpty();
          assertThat(SECOND.daysIn(text)).as(name).isEmpty();
        }
      }
      assertThat(out(server).resolve("run.html")).content().contains("by-key/c");
    }
  }

  /** A run with everything that tells of runs. */
  private List<Object> watched(FakeServer server, Object... line) throws IOException {
    Path out = Files.createDirectories(out(server));
    return Stream.concat(
            Stream.of(line),
            Stream.of(
                "-o",
                out,
                "--report",
                out.resolve("run.json"),
                "--report-page",
                out.resolve("run.html"),
                "--log",
                out.resolve("log.jsonl"),
                "--metrics",
                out.resolve("run.prom")))
        .toList();
  }

  @Test
  void theCommandSaysNoneOfThemOfWrongFiles() throws Exception {
    List<List<Object>> commands = new ArrayList<>();
    Random random = new Random(4);
    for (Canaries canaries : List.of(FIRST, SECOND)) {
      JsonNode document = canaries.document();
      for (int i = 0; i < 150; i++) {
        Path file = folder.resolve("in").resolve("wrong" + commands.size() + ".json");
        Files.writeString(file, Damage.of(document, random).damaged().toString());
        commands.add(List.of("convert", file, "-o", folder.resolve("bundle.json"), "--stacktrace"));
      }
      for (int length = 100; length < canaries.json().length(); length += 997) {
        Path file = folder.resolve("in").resolve("cut" + commands.size() + ".json");
        Files.writeString(file, canaries.json().substring(0, length));
        commands.add(List.of("convert", file, "-o", folder.resolve("bundle.json"), "--stacktrace"));
      }
    }
    ManyCommands.Said said = run(commands);
    assertThat(said.codes()).hasSameSizeAs(commands).contains(65).doesNotContain(70);
    assertNothingIsTold(said);
  }

  @Test
  void aLeakWouldBeSeen() {
    for (String leak :
        List.of(
            "…Kanari12Zq…",
            "kanari12",
            "%4B%61%6E%61%72%69".toLowerCase(Locale.ROOT),
            "\\u004b\\u0061\\u006e\\u0061\\u0072\\u0069",
            base64("a Kanari12Zq there"),
            base64("my Kanari12Zq there"),
            base64("the Kanari12Zq there"),
            "K\0a\0n\0a\0r\0i\0")) {
      assertThat(Canaries.wordsIn(leak)).as(leak).isNotEmpty();
    }
    assertThat(FIRST.daysIn("on " + FIRST.days().get(3))).hasSize(1);
    assertThat(Canaries.wordsIn("canary")).isEmpty();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private void assertNothingIsTold(ManyCommands.Said said) throws IOException {
    // Without de-identification the lab's own name for the case is the name of its folder.
    String out = withoutCaseNames(said.out());
    assertThat(Canaries.wordsIn(out)).as("standard output").isEmpty();
    assertThat(Canaries.wordsIn(said.err())).as("standard error").isEmpty();
    assertThat(Canaries.wordsIn(withoutTheWire(said.log()))).as("the log").isEmpty();
    assertThat(said.log()).as("the log").isNotEmpty();
    for (Path file : written()) {
      String name = folder.relativize(file).toString();
      assertThat(Canaries.wordsIn(withoutCaseNames(name))).isEmpty();
    }
  }

  private static String withoutCaseNames(String said) {
    String text = said;
    for (Canaries canaries : List.of(FIRST, SECOND)) {
      text = text.replace(canaries.document().path("id").asText(), "(case)");
    }
    return text;
  }

  /**
   * The HTTP client writes all that it sends to loggers of this name: that is what they are for.
   */
  private static String withoutTheWire(String log) {
    return log.lines()
        .filter(line -> !line.startsWith("DEBUG org.apache.http.wire "))
        .collect(Collectors.joining("\n"));
  }

  private Path out(FakeServer server) {
    return folder.resolve("out").resolve("" + server.base().getPort());
  }

  private List<Object> deidentified(Object... line) {
    return Stream.concat(
            Stream.of(line),
            Stream.of("--deidentify", "--key", key, "--shift-dates", SHIFT, "--label", "R"))
        .toList();
  }

  /** A server that quotes what it doesn't like. */
  private static Reply refusal(FakeServer server) {
    String words = server.received.get(server.received.size() - 1).replaceAll("[\"\\\\\\n]", " ");
    return Reply.json(
        422,
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"invalid\",\"diagnostics\":\""
            + words
            + "\"}]}");
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> ours = List.of("commands", "out", "err", "log");
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(folder.resolve("in")))
          .filter(file -> !ours.contains(folder.relativize(file).toString()))
          .toList();
    }
  }

  private ManyCommands.Said run(List<List<Object>> commands) throws Exception {
    Path own = Files.createDirectories(folder.resolve("in").resolve("said"));
    return ManyCommands.run(own, List.of("-Xmx1g"), commands);
  }
}
