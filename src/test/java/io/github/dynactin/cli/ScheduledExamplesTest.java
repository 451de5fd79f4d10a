package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the examples for schedulers say is what the command understands, and the page documents. */
class ScheduledExamplesTest {
  private static final Path EXAMPLES = Path.of("examples", "scheduled");
  private static final Set<Integer> BY_A_KILL = Set.of(137, 143);

  @Test
  void theCommandUnderstandsEachCommandLine() throws IOException {
    String cron = line(Files.readString(EXAMPLES.resolve("crontab"), UTF_8), "30 2");
    new Cron(String.join(" ", Arrays.asList(cron.split("\\s+", -1)).subList(0, 5)));
    parse(List.of(cron.substring(cron.indexOf("export ")).split("\\s+", -1)));
    parse(List.of("export", "@" + EXAMPLES.resolve("export.args")));
    List<String> args = new ArrayList<>();
    container().path("args").forEach(arg -> args.add(arg.asText()));
    parse(args);
    String service = Files.readString(EXAMPLES.resolve("dynactin-export.service"), UTF_8);
    assertThat(service).contains("export @/etc/dynactin/export.args");
  }

  private static void parse(List<String> args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    CommandLine command = Dynactin.commandLine(nowhere, nowhere);
    CommandLine.ParseResult parsed = command.parseArgs(args.toArray(String[]::new));
    assertThat(parsed.hasSubcommand()).isTrue();
    assertThat(parsed.subcommand().hasMatchedOption("--to")).isTrue();
  }

  @Test
  void theCronJobKnowsEveryExitCodeOnce() throws IOException {
    JsonNode job = cronJob().path("spec");
    new Cron(job.path("schedule").asText());
    assertThat(job.path("concurrencyPolicy").asText()).isEqualTo("Forbid");
    JsonNode pod = job.at("/jobTemplate/spec/template/spec");
    assertThat(pod.path("restartPolicy").asText()).isEqualTo("Never");
    List<Integer> codes = new ArrayList<>();
    JsonNode rules = job.at("/jobTemplate/spec/podFailurePolicy/rules");
    for (JsonNode rule : rules) {
      JsonNode exit = rule.path("onExitCodes");
      exit.path("values").forEach(value -> codes.add(value.asInt()));
      assertThat(rule.path("action").asText()).isIn("Ignore", "FailJob", "Count");
      assertThat(exit.isMissingNode() || exit.path("containerName").asText().equals("export"))
          .isTrue();
    }
    Set<Integer> all = new TreeSet<>(BY_A_KILL);
    Stream.of(ExitCode.values()).map(ExitCode::code).filter(code -> code != 0).forEach(all::add);
    assertThat(codes).containsExactlyInAnyOrderElementsOf(all);
    JsonNode security = container().path("securityContext");
    assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(pod.path("volumes").findValue("defaultMode").asInt()).isEqualTo(0440);
    assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(45);
    Set<String> volumes = new TreeSet<>();
    pod.path("volumes").forEach(volume -> volumes.add(volume.path("name").asText()));
    container()
        .path("volumeMounts")
        .forEach(mount -> assertThat(volumes).contains(mount.path("name").asText()));
  }

  @Test
  void thePageDocumentsEveryExitCodeEventAndFigure() throws IOException {
    String page = Files.readString(Path.of("docs", "operation.md"), UTF_8);
    for (ExitCode code : ExitCode.values()) {
      assertThat(page).contains("| %d | %s |".formatted(code.code(), code.meaning()));
    }
    for (LogEvent event : LogEvent.values()) {
      assertThat(page).contains("| `" + event.word() + "` |");
    }
    String sources = Files.readString(source("RunMetrics"), UTF_8);
    Pattern.compile("\"(dynactin_\\w+)\"")
        .matcher(sources)
        .results()
        .forEach(name -> assertThat(page).contains("`" + name.group(1)));
  }

  private static Path source(String name) {
    return Path.of("src/main/java/io/github/dynactin/cli", name + ".java");
  }

  @Test
  void systemdTakesItsUnits(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(
        Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze")
            .map(Path::of)
            .anyMatch(Files::isExecutable),
        "there is no systemd-analyze here");
    List<String> line = new ArrayList<>(List.of("systemd-analyze", "verify"));
    for (String name : List.of("dynactin-export.service", "dynactin-export.timer")) {
      String unit = Files.readString(EXAMPLES.resolve(name), UTF_8);
      // It looks for the program, too.
      unit = unit.replace("/usr/bin/java ", Path.of("/bin/sh") + " ");
      line.add(Files.writeString(folder.resolve(name), unit, UTF_8).toString());
    }
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).content().doesNotContain("dynactin-export");
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }

  private static JsonNode cronJob() throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    try (var documents =
        yaml.readerFor(JsonNode.class)
            .<JsonNode>readValues(
                new YAMLFactory().createParser(EXAMPLES.resolve("cronjob.yaml").toFile()))) {
      return documents.next();
    }
  }

  private static JsonNode container() throws IOException {
    return cronJob().at("/spec/jobTemplate/spec/template/spec/containers/0");
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}
