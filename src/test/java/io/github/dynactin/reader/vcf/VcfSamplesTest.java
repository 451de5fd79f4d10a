package io.github.dynactin.reader.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Files that others wrote, in a folder beside the project. The numbers of the annotated calls and
 * of the second example were counted in the files by other means; the others were compared with the
 * records by eye.
 */
class VcfSamplesTest {
  private static final FindingSettings OLD =
      FindingSettings.of("panel").withAssembly(GenomeAssembly.GRCH37);

  @Test
  void readsEveryCallOfTheSomaticExamples() throws InputRefusedException {
    Vcf old = read(OLD, "pcgr-examples/T001-COAD.grch37.vcf.gz");
    assertThat(old.read().records()).isEqualTo(3317);
    assertThat(old.findings).hasSize(3317).allMatch(SmallVariant.class::isInstance);
    Vcf coad = read(Vcf.SETTINGS, "pcgr-examples/T001-COAD.grch38.vcf.gz");
    assertThat(coad.findings).hasSize(3313);
    Vcf brca = read(Vcf.SETTINGS, "pcgr-examples/T001-BRCA.grch38.vcf.gz");
    assertThat(brca.findings).hasSize(196);
    assertThat(brca.read().loss().notTaken()).containsEntry("INFO/TVAF", 196L);
    assertThat(brca.issues).isEmpty();
  }

  @Test
  void readsTheStructuralExamplesOfSeveralCallers() throws InputRefusedException {
    Vcf vcf = read(FindingSettings.of("panel"), "vcf2fhir-tests/vcf_structural_variants.vcf");
    assertThat(vcf.read().records()).isEqualTo(26);
    assertThat(kinds(vcf))
        .containsEntry(SmallVariant.class.getSimpleName(), 4)
        .containsEntry(StructuralVariant.class.getSimpleName(), 16)
        .containsEntry(CopyNumberAlteration.class.getSimpleName(), 2);
    assertThat(vcf.findings.stream().filter(VcfSamplesTest::isNoCall)).hasSize(3);
    assertThat(vcf.leftOut("failed a filter")).isEqualTo(1);
  }

  @Test
  void readsTheSmallExamplesAndSetsAsideWhatIsWrongWithThem() throws InputRefusedException {
    Vcf first = read(OLD, "vcf2fhir-tests/vcf_example1.vcf");
    assertThat(first.findings).hasSize(9);
    assertThat(first.leftOut("failed a filter")).isEqualTo(1);
    assertThat(first.leftOut("can't be read as it is written, or can't be told")).isEqualTo(4);
    Vcf third = read(OLD, "vcf2fhir-tests/vcf_example3.vcf");
    assertThat(third.findings).hasSize(6);
    Vcf fourth = read(OLD, "vcf2fhir-tests/vcf_example4.vcf");
    assertThat(fourth.findings).hasSize(8);
    assertThat(fourth.leftOut("the genotype is the reference's")).isEqualTo(1);
    Vcf snpEff = read(FindingSettings.of("panel"), "vcf2fhir-tests/NB6TK328_filtered.vcf");
    assertThat(snpEff.findings).hasSize(5);
    assertThat(snpEff.findings.stream().filter(each -> !each.genes().isEmpty())).hasSize(4);
  }

  @Test
  void readsCompleteGenomicsWhichTellsWhatItCouldNotCall() throws InputRefusedException {
    Vcf vcf = read(OLD, "vcf2fhir-tests/vcf_example2.vcf");
    assertThat(vcf.read().records()).isEqualTo(421);
    assertThat(vcf.findings).hasSize(62);
    assertThat(vcf.leftOut("failed a filter")).isEqualTo(12);
    assertThat(vcf.leftOut("can't be read as it is written, or can't be told")).isEqualTo(47);
    assertThat(vcf.uncalled).hasSize(299);
  }

  private static boolean isNoCall(Finding finding) {
    return finding.context().result() == TestResult.NO_CALL;
  }

  private static Map<String, Integer> kinds(Vcf vcf) {
    Map<String, Integer> kinds = new TreeMap<>();
    vcf.findings.forEach(each -> kinds.merge(each.getClass().getSimpleName(), 1, Integer::sum));
    return kinds;
  }

  private static Vcf read(FindingSettings settings, String name) throws InputRefusedException {
    Path file = Path.of(System.getProperty("dynactin.samples", "../shared/samples"), name);
    if (!Files.isRegularFile(file)) {
      String missing =
          "The sample isn't there: " + name + "; name the folder with -Ddynactin.samples";
      if (Boolean.parseBoolean(System.getenv().getOrDefault("CI", "false"))) {
        Assertions.fail(missing);
      }
      Assumptions.abort(missing);
    }
    return Vcf.read(settings, Source.of(file));
  }
}
