package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.testing.world.ModelHttp;
import io.github.dynactin.testing.world.ModelServer;
import io.github.dynactin.transport.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of rules that never matched a finding. */
class SelectionRulesTest {
  private static final Path EVERYTHING =
      Path.of("src/test/resources/reader/casejson/everything.json");
  private static final String TOLD =
      "Of the rules that say which findings leave (2), 1 matched nothing in 1 case: --genes ALKK.";

  @TempDir private Path folder = Path.of("");
  private final ModelHttp http = new ModelHttp(ModelServer.strict());

  SelectionRulesTest() throws IOException {}

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("cases"));
    Files.copy(EVERYTHING, folder.resolve("cases/one.json"));
  }

  @AfterEach
  void stop() {
    http.close();
  }

  @Test
  void theyAreNamedInTheReportsAndToWhoeverWatches() throws IOException {
    Path page = folder.resolve("run.html");
    Ran ran = run("--report-page", page, "--genes", "KRAS,ALKK");
    JsonNode rules = rules();
    assertThat(rules.path("asked").asInt()).isEqualTo(2);
    assertThat(rules.path("cases").asInt()).isEqualTo(1);
    assertThat(rules.path("neverMatched").toString())
        .isEqualTo("[{\"option\":\"--genes\",\"value\":\"ALKK\"}]");
    assertThat(ran.err()).contains(TOLD);
    assertThat(page).content().contains(TOLD);
  }

  @Test
  void aRunThatOnlyTriesNamesThem() {
    assertThat(run("--dry-run", "--genes", "KRAS,ALKK").err()).contains(TOLD);
  }

  @Test
  void aRunThatLooksAtAPartMakesNoSentenceOfIt() throws IOException {
    String sentence = "rules that say which findings leave";
    String[] incremental = {"--incremental", "--genes", "KRAS,ALKK"};
    assertThat(run((Object[]) incremental).err()).contains(sentence);
    assertThat(run((Object[]) incremental).err()).doesNotContain(sentence);
    assertThat(rules().path("asked").asInt()).isEqualTo(2);
  }

  @Test
  void withoutRulesNothingIsToldOfThem() throws IOException {
    assertThat(run().err()).doesNotContain("rules that say");
    assertThat(rules().isMissingNode()).isTrue();
  }

  /** A panel's genes, of which most patients have no change: the sentence stays one to read. */
  @Test
  void ofManyAFewAreNamed() throws IOException {
    List<String> genes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      genes.add("GENE" + i);
    }
    Ran ran = run("--genes", String.join(",", genes));
    assertThat(ran.err()).contains("300 matched nothing", "and 290 more (all of them");
    assertThat(rules().path("neverMatched")).hasSize(300);
  }

  private JsonNode rules() throws IOException {
    return Json.parse(Files.readString(folder.resolve("run.json"))).path("rules");
  }

  private Ran run(Object... more) {
    List<Object> line = new ArrayList<>(List.of("export", folder.resolve("cases")));
    line.addAll(List.of("--to", http.base(), "--retry-timeout", "0s", "--allow-demo-key"));
    line.addAll(List.of("--journal", folder.resolve("journal")));
    line.addAll(List.of("--report", folder.resolve("run.json")));
    line.addAll(List.of(more));
    return Ran.dynactin(line.toArray());
  }
}
