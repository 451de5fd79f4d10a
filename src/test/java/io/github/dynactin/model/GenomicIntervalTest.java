package io.github.dynactin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Assemblies, chromosomes, and stretches of them. */
class GenomicIntervalTest {
  private static final Contig CHR7 = new Contig(GenomeAssembly.GRCH38, Chromosome.CHR7);

  @ParameterizedTest
  @CsvSource({
    "GRCh38, 7, NC_000007.14, 159345973",
    "GRCh38, chr7, NC_000007.14, 159345973",
    "GRCh37, 7, NC_000007.13, 159138663",
    "GRCh37, NC_000007.13, NC_000007.13, 159138663",
    "GRCh38, X, NC_000023.11, 156040895",
    "GRCh37, chrY, NC_000024.9, 59373566",
    "GRCh37, chrM, NC_012920.1, 16569",
    "GRCh38, MT, NC_012920.1, 16569",
    "GRCh37, 21, NC_000021.8, 48129895",
    "GRCh38, 21, NC_000021.9, 46709983"
  })
  void aChromosomeIsKnownByItsNames(String assembly, String name, String accession, int length) {
    Contig contig = Contig.named(GenomeAssembly.named(assembly).orElseThrow(), name).orElseThrow();
    assertThat(contig.accession()).isEqualTo(accession);
    assertThat(contig.length()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "GRCh38, 23",
    "GRCh38, chr",
    "GRCh38, ''",
    "GRCh38, CHR7",
    "GRCh38, 07",
    "GRCh38, chrUn_KI270742v1",
    "GRCh38, NC_000007.13",
    "GRCh37, NC_000007.14",
    "GRCh38, NC_000007",
    "GRCh38, chrchr7"
  })
  void whatIsNoChromosomeOfAnAssemblyIsNone(String assembly, String name) {
    assertThat(Contig.named(GenomeAssembly.named(assembly).orElseThrow(), name)).isEmpty();
  }

  @Test
  void anAccessionTellsTheAssemblyToo() {
    for (GenomeAssembly assembly : GenomeAssembly.values()) {
      for (Chromosome chromosome : Chromosome.values()) {
        Contig contig = new Contig(assembly, chromosome);
        assertThat(Contig.ofAccession(contig.accession()))
            .isEqualTo(chromosome == Chromosome.MT ? Optional.empty() : Optional.of(contig));
      }
    }
    assertThat(Contig.ofAccession("NC_000007.12")).isEmpty();
  }

  @Test
  void noAccessionStandsForTwoChromosomes() {
    assertThat(
            Arrays.stream(GenomeAssembly.values())
                .flatMap(a -> Arrays.stream(Chromosome.values()).map(c -> new Contig(a, c)))
                .map(Contig::accession)
                .distinct())
        .hasSize(49);
  }

  @ParameterizedTest
  @CsvSource({
    "hg19, GRCH37",
    "GRCh37, GRCH37",
    "b37, GRCH37",
    "grch38, GRCH38",
    "HG38, GRCH38",
    "hs37d5, GRCH37"
  })
  void anAssemblyHasItsOtherNames(String name, GenomeAssembly assembly) {
    assertThat(GenomeAssembly.named(name)).contains(assembly);
  }

  @ParameterizedTest
  @CsvSource({"hg18", "38", "GRCh38.p14", "T2T-CHM13", "''"})
  void anotherAssemblyIsNone(String name) {
    assertThat(GenomeAssembly.named(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ONE_BASED_CLOSED, 1, 1, 1",
    "ONE_BASED_CLOSED, 159345973, 159345973, 1",
    "ZERO_BASED_HALF_OPEN, 0, 1, 1",
    "ZERO_BASED_HALF_OPEN, 0, 159345973, 159345973",
    "ONE_BASED_CLOSED, 10, 19, 10"
  })
  void hasAtLeastOneBase(CoordinateSystem system, int start, int end, int length) {
    assertThat(new GenomicInterval(CHR7, system, start, end).length()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "ONE_BASED_CLOSED, 0, 1, starts at 1",
    "ONE_BASED_CLOSED, -3, 1, starts at 1",
    "ONE_BASED_CLOSED, 2, 1, before the start",
    "ONE_BASED_CLOSED, 1, 159345974, behind the end of the chromosome",
    "ZERO_BASED_HALF_OPEN, -1, 1, starts at 1",
    "ZERO_BASED_HALF_OPEN, 5, 5, before the start",
    "ZERO_BASED_HALF_OPEN, 159345973, 159345974, behind the end of the chromosome",
    "ZERO_BASED_HALF_OPEN, 2147483647, 2147483647, starts at 1"
  })
  void refusesWhatIsNoInterval(CoordinateSystem system, int start, int end, String why) {
    assertThatThrownBy(() -> new GenomicInterval(CHR7, system, start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @EnumSource
  void countedAnotherWayItIsTheSameBases(CoordinateSystem system) {
    Random random = new Random(20221208);
    for (int i = 0; i < 1000; i++) {
      int start = 1 + random.nextInt(CHR7.length() - 1000);
      int end = start + random.nextInt(1000);
      GenomicInterval one = GenomicInterval.oneBased(CHR7, start, end);
      GenomicInterval other = one.in(system);
      assertThat(other.length()).isEqualTo(one.length());
      assertThat(other.label()).isEqualTo(one.label());
      assertThat(other.key()).isEqualTo(one.key());
      assertThat(other.in(CoordinateSystem.ONE_BASED_CLOSED)).isEqualTo(one);
    }
  }

  @Test
  void bedAndVcfMeanTheSameBase() {
    assertThat(
            GenomicInterval.zeroBased(CHR7, 55191821, 55191822)
                .in(CoordinateSystem.ONE_BASED_CLOSED))
        .isEqualTo(GenomicInterval.oneBased(CHR7, 55191822, 55191822));
    assertThat(GenomicInterval.zeroBased(CHR7, 55191821, 55191822).label())
        .isEqualTo("chr7:55191822 (GRCh38)");
  }
}
