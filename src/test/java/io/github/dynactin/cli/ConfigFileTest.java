package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a configuration file does, and what is said of a wrong one. */
class ConfigFileTest {
  private static final String CASE =
      "{\"dynactinCase\": 1, \"id\": \"%s\", \"subject\": {\"id\": \"p\", \"sex\": \"FEMALE\"}}";

  @TempDir private Path folder = Path.of("");
  private final ModelServer model = ModelServer.strict();
  private final ModelHttp http;

  ConfigFileTest() throws IOException {
    http = new ModelHttp(model);
  }

  @BeforeEach
  void cases() throws IOException {
    Files.createDirectory(folder.resolve("cases"));
    Files.writeString(folder.resolve("cases/one.json"), CASE.formatted("one"), UTF_8);
    Files.writeString(folder.resolve("two.json"), CASE.formatted("two"), UTF_8);
  }

  @AfterEach
  void stop() {
    http.close();
  }

  private Path standard() throws IOException {
    return config(
        """
        source:
          files: [cases]
        target:
          url: %s
          allow-demo-key: true
        delivery:
          journal: journal
          retry-timeout: 0s
          lanes: 1
        report:
          file: report.json
        """
            .formatted(http.base()));
  }

  @Test
  void oneFileSaysItAllAndItsPathsAreCountedFromIt() throws IOException {
    Path config = standard();
    Ran export = Ran.dynactin("export", "--config", config);
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.err()).contains("one.json");
    String report = Files.readString(folder.resolve("report.json"));
    assertThat(folder.resolve("journal")).isDirectory();
    assertThat(Ran.dynactin("verify", "--config=" + config).code()).isZero();
    assertThat(folder.resolve("report.json")).as("the job's report").hasContent(report);
    assertThat(Ran.dynactin("status", "--config", config).out()).contains("1, 0 withdrawn");
    assertThat(Ran.dynactin("dlq", "list", "--config", config).code()).isZero();
    assertThat(Ran.dynactin("withdraw", "one", "--config", config).code()).isZero();
  }

  @Test
  void theCommandLineWins() throws IOException {
    Path config = standard();
    Path other = folder.resolve("other.json");
    Ran export =
        Ran.dynactin(
            "export",
            folder.resolve("two.json"),
            "--config",
            config,
            "--report",
            other,
            "--lanes=2");
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.err()).contains("two.json").doesNotContain("one.json");
    assertThat(other).exists();
    assertThat(folder.resolve("report.json")).doesNotExist();
    Ran off = Ran.dynactin("export", "--config", config, "--allow-demo-key=false");
    assertThat(off.code()).isEqualTo(78);
    assertThat(off.err()).contains("demo key");
  }

  @Test
  void anotherSourceOnTheCommandLineMakesTheFilesVoid() throws IOException {
    Path config = standard();
    Ran export = Ran.dynactin("export", "--config", config, "--jdbc-url", "jdbc:nobody:x");
    assertThat(export.err()).contains("--jdbc-url needs a query");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'target: {ulr: x}' | line 1: target.ulr: there is no setting of this name; did you mean 'target.url'?",
        "'url: x' | did you mean 'source.jdbc.url'?",
        "'sources: {files: a}' | did you mean 'source'?",
        "'nothing-like-it: 1' | there are: delivery, ids, operation, privacy, report, selection, source, target, validation",
        "'target: {auth: {password: geheim}}' | a secret doesn't stand here, but in a file of its own: 'target.auth.password-file'",
        "'delivery: {lanes: two}' | line 1: delivery.lanes: a whole number is asked for",
        "'delivery: {lanes: \"2\"}' | delivery.lanes: a whole number is asked for",
        "'delivery: {lanes: 0}' | delivery.lanes: a whole number from 1 on is needed",
        "'delivery: {lanes: }' | delivery.lanes: a whole number is asked for",
        "'delivery: {retry-timeout: soon}' | delivery.retry-timeout: a number with s, m, h or d is needed",
        "'source: {incremental: yes}' | source.incremental: true or false is asked for",
        "'source: {findings: {assembly: GRCh36}}' | source.findings.assembly: GRCh37 or GRCh38 is needed",
        "'source: {findings: {source-class: OTHER}}' | source.findings.source-class: expected one of",
        "'target: {url: [a, b]}' | target.url: a text is asked for",
        "'target: x' | target: settings stand below this: allow-demo-key",
        "'[a]' | settings stand here",
        "'target: &t {url: x}' | anchors (&), aliases (*) and tags (!) aren't used here",
        "'target: {url: !!str x}' | anchors (&), aliases (*) and tags (!) aren't used here",
        "'target: {url: x, url: y}' | target.url stands twice",
        "'target: {url: x' | this isn't YAML",
      })
  void aWrongSettingIsToldWithItsLineAndTheNearestRightOne(String yaml, String words)
      throws IOException {
    Ran export = Ran.dynactin("export", "--config", config(unquoted(yaml) + "\n"));
    assertThat(export.code()).as(export.err()).isEqualTo(78);
    assertThat(export.err()).contains("export.yaml line 1: ", words).doesNotContain("geheim");
  }

  private static String unquoted(String text) {
    return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
  }

  @Test
  void allThatIsWrongIsToldAtOnceInTheOrderOfTheFile() throws IOException {
    Path config =
        config(
            """
            # a comment
            delivery:
              lanes: 0
            target:
              ulr: http://x
              pack: gr3-mcode4
            report: {fiel: r.json}
            """);
    Ran export = Ran.dynactin("export", "--config", config);
    assertThat(export.code()).isEqualTo(78);
    assertThat(export.err().lines().map(line -> line.replaceFirst(":.*", "")))
        .containsExactly(config + " line 3", config + " line 5", config + " line 7");
  }

  @Test
  void wordsThatYamlOnceTookForSomethingElseStayWhatTheyAre() throws IOException {
    Path config = config("ids: {tenant: 010}\nprivacy: {label: N}\n");
    Ran export =
        Ran.dynactin(
            "export",
            "--config",
            config,
            folder.resolve("two.json"),
            "--to",
            http.base(),
            "--allow-demo-key",
            "--journal",
            folder.resolve("j"),
            "--dry-run");
    assertThat(export.code()).as(export.err()).isZero();
  }

  @Test
  void whatItSaysOfTheScheduledRunHoldsForThatAlone() throws IOException {
    Path config =
        config(
            """
            source: {files: cases}
            selection: {germline: true, genes: [ALK, EGFR]}
            target: {url: %s, allow-demo-key: true}
            delivery: {journal: journal, retry-timeout: 0s}
            report: {file: report.json, page: report.html}
            operation:
              schedule: 30 2 * * *
              time-zone: Europe/Berlin
              log: log.jsonl
              metrics: {file: run.prom, labels: [site=a, job=b]}
            """
                .formatted(http.base()));
    Ran dry = Ran.dynactin("export", "--config", config, "--dry-run");
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(folder.resolve("log.jsonl")).doesNotExist();
    Ran replay = Ran.dynactin("dlq", "replay", "--config", config);
    assertThat(replay.code()).as(replay.err()).isZero();
    assertThat(folder.resolve("log.jsonl")).content().contains("run-ended");
    assertThat(folder.resolve("report.html")).doesNotExist();
    assertThat(folder.resolve("report.json")).doesNotExist();
    assertThat(folder.resolve("run.prom")).content().contains("site=\"a\"", "job=\"b\"");
  }

  @Test
  void aFileThatIsNotThereIsSaidToBe() {
    Ran export = Ran.dynactin("export", "--config", folder.resolve("no.yaml"));
    assertThat(export.code()).isEqualTo(78);
    assertThat(export.err()).contains("no.yaml: the file can't be read");
    assertThat(Ran.dynactin("export", "--config").code()).isEqualTo(64);
    assertThat(Ran.dynactin("export", "--help", "--config", "no.yaml").code()).isZero();
  }

  @Test
  void theEnvironmentMayNameTheFile() throws IOException {
    Path config = standard();
    String[] whole =
        ConfiguredArguments.of(
            ConfigDocs::command,
            new String[] {"export", "--dry-run"},
            Map.of("DYNACTIN_CONFIG", config.toString()));
    assertThat(whole).contains("--lanes=1", "--dry-run", folder + "/cases").startsWith("export");
  }

  @Test
  void everySettingIsAnOptionAndEveryLastingOptionASetting() {
    Stream<String> options =
        ConfigDocs.export().options().stream().map(option -> option.longestName());
    assertThat(options.filter(name -> Settings.rows().stream().noneMatch(r -> isOf(r, name))))
        .as("options of export that are no setting: they are of one run only")
        .containsExactlyInAnyOrder(
            "--config",
            "--dry-run",
            "--full",
            "--help",
            "--only",
            "--since",
            "--stacktrace",
            "--until",
            "--version");
    assertThat(Settings.of(ConfigDocs.export())).hasSize(Settings.rows().size());
  }

  private static boolean isOf(Settings.Row row, String option) {
    return row.option().equals(option);
  }

  @Test
  void theSchemaAndThePageAreWrittenFromTheSettings() throws IOException {
    ConfigDocs.check();
  }

  private Path config(String yaml) throws IOException {
    return Files.writeString(folder.resolve("export.yaml"), yaml, UTF_8);
  }
}
