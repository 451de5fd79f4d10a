package io.github.dynactin.reader.bed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StudiedRegion;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Source;
import io.github.dynactin.reader.TableSettings;
import io.github.dynactin.testing.Gathered;
import io.github.dynactin.testing.SampleFiles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BedReadersTest {
  private static final FindingSettings SETTINGS =
      FindingSettings.of("a").withAssembly(GenomeAssembly.GRCH38);

  @Test
  void aRegionEndsWhereBedSaysAndIsToldOneBased() throws InputRefusedException {
    Gathered read =
        called(
            "track name=panel",
            "browser position chr7:1-100",
            "# a comment",
            "",
            "chr7\t55191821\t55191900\tEGFR\t0\t+",
            "chr2 29223527 29223600");
    assertThat(read.called())
        .extracting(StudiedRegion::label)
        .containsExactly("chr7:55191822-55191900 (GRCh38)", "chr2:29223528-29223600 (GRCh38)");
    assertThat(read.uncalled()).isEmpty();
    assertThat(read.read().records()).isEqualTo(2);
    assertThat(read.read().findings()).isZero();
    assertThat(read.read().loss().notTaken())
        .containsOnly(Map.entry("name", 1L), Map.entry("fields behind the name", 2L));
  }

  @Test
  void aNameIsAGeneIfThatIsAskedFor() throws InputRefusedException {
    Gathered read =
        Gathered.of(
            new BedUncalledReader(),
            SETTINGS.withTables(TableSettings.NOTHING_KNOWN.withGenesInNames()),
            "7\t55191821\t55191900\tEGFR",
            "7\t55191901\t55191910\tno gene!");
    assertThat(read.called()).isEmpty();
    assertThat(read.uncalled())
        .extracting(StudiedRegion::label)
        .containsExactly(
            "EGFR, chr7:55191822-55191900 (GRCh38)", "chr7:55191902-55191910 (GRCh38)");
    assertThat(read.issues())
        .containsExactly(
            "RECORD_READ_IN_PART line 2: name: a gene symbol has 1 to 40 letters, digits, '-', '.';"
                + " it was left out");
  }

  @Test
  void ofARegionInBlocksOnlyTheBlocksWereLookedAt() throws InputRefusedException {
    Gathered read = called("chr1\t1000\t5000\tx\t0\t+\t1000\t5000\t0\t2\t100,200,\t0,3800,");
    assertThat(read.called())
        .extracting(StudiedRegion::label)
        .containsExactly("chr1:1001-1100 (GRCh38)", "chr1:4801-5000 (GRCh38)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chr1\t100",
        "chr1\t100\t100",
        "chr1\t200\t100",
        "chr1\t-1\t100",
        "chr1\t1,000\t2,000",
        "chr1\t0\t999999999",
        "chrM\t20000\t80000",
        "chr1\t1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
        "chr1\t1000\t5000\tx\t0\t+\t1000\t5000\t0\t2\t100\t0,3800",
        "chr1\t1000\t5000\tx\t0\t+\t1000\t5000\t0\t2\t100,9000\t0,3800",
        "chr1\t1000\t999999999\tx\t0\t+\t1\t1\t0\t1\t999999999\t999999999"
      })
  void aLineThatCantBeReadCostsItself(String line) throws InputRefusedException {
    Gathered read = called(line, "chr2\t0\t100");
    assertThat(read.called()).hasSize(1);
    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().get(0)).startsWith("RECORD_SET_ASIDE line 1: ");
  }

  @Test
  void whatIsNoChromosomeIsCounted() throws InputRefusedException {
    Gathered read = called("chr6_GL000256v2_alt\t0\t100", "chrUn\t1\t2", "X\t0\t10");
    assertThat(read.called()).hasSize(1);
    assertThat(read.read().loss().leftOut())
        .containsOnly(Map.entry("on a sequence that is no chromosome", 2L));
  }

  @Test
  void withoutAReferenceARegionIsNowhere() {
    InputRefusedException refused =
        catchThrowableOfType(
            InputRefusedException.class,
            () -> Gathered.of(new BedCalledReader(), FindingSettings.of("a"), "1\t0\t1"));
    assertThat(refused.issue().code()).isEqualTo(IssueCode.ASSEMBLY_UNKNOWN);
  }

  /**
   * A last line without an end is left out: the number in it may be half a number. One sample has a
   * mitochondrion of a base more than there is.
   */
  @ParameterizedTest
  @CsvSource({
    "HG00403A_studied.bed, GRCH37, 11703, 11703, 0, 0",
    "NB6TK328_region_studied.bed, GRCH38, 25, 24, 0, 1",
    "NB6TK328_conversion_region.bed, GRCH38, 15, 15, 0, 0",
    "RegionsStudied_example3.bed, GRCH37, 2, 1, 1, 0, 0",
    "RegionsStudied_example4.bed, GRCH37, 25, 24, 1, 0",
    "NoncallableRegions_example3.bed, GRCH37, 1, 0, 1, 0",
    "NoncallableRegions_example4.bed, GRCH37, 1, 1, 0, 0",
  })
  void theSamplesHaveTheCountsThatWereCountedByHand(
      String name, GenomeAssembly assembly, long records, int regions, long cutOff, long tooLong)
      throws InputRefusedException {
    Source source = Source.of(SampleFiles.of("vcf2fhir-tests/" + name));
    Gathered read = Gathered.of(new BedUncalledReader(), source, SETTINGS.withAssembly(assembly));
    assertThat(read.read().records()).isEqualTo(records);
    assertThat(read.uncalled()).hasSize(regions);
    assertThat(read.read().loss().leftOut().getOrDefault("the last line has no end", 0L))
        .isEqualTo(cutOff);
    assertThat(read.issues())
        .filteredOn(issue -> issue.contains("the interval ends behind the end of the chromosome"))
        .hasSize((int) tooLong);
    assertThat(read.issues()).hasSize((int) (cutOff + tooLong));
  }

  private static Gathered called(String... lines) throws InputRefusedException {
    return Gathered.of(new BedCalledReader(), SETTINGS, lines);
  }
}
