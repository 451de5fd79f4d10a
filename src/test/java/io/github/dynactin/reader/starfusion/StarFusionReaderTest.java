package io.github.dynactin.reader.starfusion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.FusionNature.Frame;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Source;
import io.github.dynactin.testing.Gathered;
import io.github.dynactin.testing.SampleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarFusionReaderTest {
  private static final FindingSettings SETTINGS = FindingSettings.of("a");

  private static final String HEADER =
      "#FusionName\tJunctionReadCount\tSpanningFragCount\test_J\tSpliceType\tLeftGene\tLeftBreakpoint"
          + "\tRightGene\tRightBreakpoint\tCDS_LEFT_ID\tCDS_RIGHT_ID\tPROT_FUSION_TYPE";

  @Test
  void theSampleIsReadRowByRow() throws InputRefusedException {
    Source sample =
        Source.of(SampleFiles.of("fusion-callers/star-fusion.fusion_predictions.abridged.tsv"));
    Gathered read =
        Gathered.of(new StarFusionReader(), sample, SETTINGS.withAssembly(GenomeAssembly.GRCH38));
    assertThat(read.read().records()).isEqualTo(37);
    assertThat(read.findings()).hasSize(37);
    assertThat(read.issues()).isEmpty();
    GeneFusion alk = (GeneFusion) read.findings().get(1);
    assertThat(alk.changeKey())
        .isEqualTo("fusion/EML4:NC_000002.12:42295516+::ALK:NC_000002.12:29223528-");
    assertThat(alk.evidence().splitReads().orElseThrow().reads()).isEqualTo(219);
    assertThat(alk.evidence().spanningReads().orElseThrow().reads()).isEqualTo(39);
    assertThat(alk.nature().frame()).isEmpty();
    assertThat(read.read().loss().notTaken()).hasSize(8).containsEntry("annots", 37L);
  }

  @ParameterizedTest
  @CsvSource({"INFRAME, IN_FRAME, 0", "FRAMESHIFT, OUT_OF_FRAME, 0", "., , 0", "half, , 1"})
  void theFrameIsWhatIsStated(String word, @Nullable Frame frame, int said)
      throws InputRefusedException {
    Gathered read = read(row("A^E1", "chr1:100:+", word));
    assertThat(((GeneFusion) read.findings().get(0)).nature().frame().orElse(null))
        .isEqualTo(frame);
    assertThat(read.issues()).hasSize(said);
  }

  @Test
  void transcriptsAndStrandsAreTheSidesOwn() throws InputRefusedException {
    GeneFusion fusion = (GeneFusion) read(row("A^E1", "chr1:100:+", ".")).findings().get(0);
    assertThat(fusion.label()).isEqualTo("A::B fusion");
    assertThat(fusion.partners().get(0).transcript()).contains("ENST1.1");
    assertThat(fusion.partners().get(1).transcript()).isEmpty();
    assertThat(fusion.partners().get(0).place().position()).contains("chr1:100");
    assertThat(fusion.partners().get(0).place().breakpoint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "., chr1:100:+, LeftGene isn't stated",
    "^E1, chr1:100:+, 'LeftGene: a gene symbol has 1 to 40 letters, digits, ''-'', ''.'''",
    "A^E1, chr1:100, 'LeftBreakpoint is a chromosome, a position and a strand'",
    "A^E1, chr1:-100:+, 'LeftBreakpoint is a chromosome, a position and a strand'",
  })
  void aRowThatCantBeReadCostsItself(String gene, String breakpoint, String why)
      throws InputRefusedException {
    Gathered read = read(row(gene, breakpoint, "."), row("C^E3", "chr1:7:+", "."));
    assertThat(read.labels()).containsExactly("C::B fusion");
    assertThat(read.issues())
        .containsExactly("RECORD_SET_ASIDE line 2: " + why + "; it was left out");
  }

  @Test
  void theSameFusionAtTheSamePlaceIsTakenOnce() throws InputRefusedException {
    Gathered read =
        read(
            row("A^E1", "chr1:100:+", "."),
            row("A^E1", "chr1:101:+", "."),
            row("A^E1", "chr1:100:+", "INFRAME"));
    assertThat(read.findings()).hasSize(2);
    assertThat(read.issues().get(0)).startsWith("FINDING_REPEATED line 4: ");
  }

  private static String row(String gene, String breakpoint, String frame) {
    return String.join(
        "\t",
        "A--B",
        "5",
        "0",
        "4.2",
        "ONLY_REF_SPLICE",
        gene,
        breakpoint,
        "B^E2",
        "chr2:200:-",
        "ENST1.1",
        ".",
        frame);
  }

  private static Gathered read(String... rows) throws InputRefusedException {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADER;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return Gathered.of(new StarFusionReader(), SETTINGS, lines);
  }
}
