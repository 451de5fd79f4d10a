package io.github.dynactin.reader.casejson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.ActionContext.Status;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.Sex;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.SystemicTherapy;
import io.github.dynactin.reader.Cases;
import io.github.dynactin.reader.ReadCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example cases are read without a word, and the odd ones among their facts arrive. */
class DiscussionCasesTest {

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(f -> f.endsWith("case.json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadWithoutAWord(Path file) {
    ReadCase read = Cases.read(file);
    assertThat(read.issues()).isEmpty();
    assertThat(read.oncologyCase().orElseThrow().id().value())
        .isEqualTo(file.getName(file.getNameCount() - 2).toString());
  }

  @Test
  void areEight() throws IOException {
    assertThat(examples()).hasSize(8);
  }

  @Test
  void keepWhatIsntStatedUnstated() {
    OncologyCase first = example("m1-nsclc-crizotinib");
    assertThat(first.individual().sex()).isEqualTo(Sex.UNKNOWN_SEX);
    assertThat(drugs(first).get(0).agents().get(0).dose()).contains("250 mg twice daily");
    GeneFusion clip4 = (GeneFusion) example("m3-lung-two-alk-fusions").findings().get(1);
    assertThat(clip4.order()).isEqualTo(GeneFusion.PartnerOrder.NOT_STATED);
    assertThat(clip4.label()).isEqualTo("ALK-CLIP4 fusion");
  }

  @Test
  void keepWhatIsOdd() {
    SystemicTherapy trial = drugs(example("m4-imt-crizotinib-pazopanib")).get(0);
    assertThat(trial.trialId()).contains("NCT01548144");
    assertThat(trial.agents().get(0).dose()).contains("250 mg on alternating days");
    assertThat(drugs(example("m5-gastric-rab10-alk-refused")))
        .allMatch(drug -> drug.context().status() == Status.NOT_TAKEN)
        .allMatch(drug -> drug.context().statusReason().isPresent());
    OncologyCase hmbox = example("m6-gastric-alk-hmbox-lorlatinib");
    SmallVariant stk11 = (SmallVariant) hmbox.findings().get(2);
    assertThat(stk11.change().name()).contains("c.734 + 1G.T");
    assertThat(stk11.change().hgvs().coding()).isEqualTo(Optional.<CodingHgvs>empty());
    assertThat(hmbox.assays().get(3).biosampleIds()).containsExactly("pleural-effusion", "plasma");
  }

  @Test
  void keepANegativeTestWithoutFindings() {
    OncologyCase hmbox = example("m6-gastric-alk-hmbox-lorlatinib");
    assertThat(hmbox.assays().get(1).conclusion()).isPresent();
    assertThat(hmbox.findings().stream().map(Finding::context))
        .noneMatch(finding -> finding.assayId().equals("second-test"));
  }

  private static OncologyCase example(String name) {
    return Cases.read(Path.of("examples", name, "case.json")).oncologyCase().orElseThrow();
  }

  private static List<SystemicTherapy> drugs(OncologyCase read) {
    return read.medicalActions().stream().map(SystemicTherapy.class::cast).toList();
  }
}
