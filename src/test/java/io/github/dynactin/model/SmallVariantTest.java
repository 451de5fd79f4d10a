package io.github.dynactin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.issue.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a small variant is, and when two of them are one. */
class SmallVariantTest {
  private static final Contig CHR12 = new Contig(GenomeAssembly.GRCH38, Chromosome.CHR12);
  private static final FindingContext CONTEXT =
      FindingContext.of(
          "f", "a", TestResult.PRESENT, Optional.empty(), Origin.of("file.vcf", "line 12"));

  @ParameterizedTest
  @CsvSource({
    "A, T, SNV",
    "ACC, ATC, SNV",
    "CC, AA, MNV",
    "CAC, TAG, MNV",
    "G, GTTA, INSERTION",
    "GTTA, G, DELETION",
    "GA, GTTA, INSERTION",
    "ACGT, TTT, DELINS",
    "AC, TGA, DELINS",
    "A, TC, DELINS"
  })
  void theKindIsSeenFromTheAlleles(String ref, String alt, SmallChange.Kind kind) {
    assertThat(change(100, ref, alt).kind()).contains(kind);
  }

  @Test
  void basesAroundAChangeDontMakeItAnother() {
    assertThat(key(100, "ACC", "ATC"))
        .isEqualTo(key(101, "C", "T"))
        .isEqualTo(key(99, "GAC", "GAT"));
    assertThat(key(100, "GTTA", "G")).isEqualTo(key(99, "CGTTA", "CG"));
    assertThat(key(100, "G", "GTTA")).isEqualTo("small/KRAS/NC_000012.12:100:G>GTTA");
    assertThat(key(100, "A", "T")).isNotEqualTo(key(100, "A", "G"));
  }

  @Test
  void howPositionsAreCountedDoesntMakeItAnother() {
    GenomicInterval zero = GenomicInterval.zeroBased(CHR12, 99, 100);
    SmallChange same = SmallChange.of(new GenomicChange(zero, Optional.of(new Alleles("A", "T"))));
    assertThat(variant(same).changeKey()).isEqualTo(key(100, "A", "T"));
  }

  @Test
  void thePlaceComesBeforeTheExpressions() {
    HgvsNames names =
        new HgvsNames(
            Optional.empty(),
            Optional.of(CodingHgvs.parse("c.35G>A")),
            Optional.of(ProteinHgvs.parse("p.G12D")));
    assertThat(variant(SmallChange.of(names)).changeKey()).isEqualTo("small/KRAS/c.35G>A");
    assertThat(variant(SmallChange.of(names)).label()).isEqualTo("KRAS p.G12D");
  }

  @Test
  void whatContradictsItselfIsRefused() {
    GenomicChange place = GenomicChange.vcf(CHR12, 100, new Alleles("A", "T"));
    refused(
        () ->
            new SmallChange(
                HgvsNames.NOT_STATED,
                Optional.of(place),
                Optional.of(SmallChange.Kind.DELETION),
                Optional.empty()),
        "isn't the one that its expression says");
    refused(
        () ->
            new GenomicChange(
                GenomicInterval.oneBased(CHR12, 100, 101), Optional.of(new Alleles("A", "T"))),
        "as many bases as the reference allele");
    refused(() -> SmallChange.of(HgvsNames.NOT_STATED), "needs an HGVS expression");
    HgvsNames protein =
        new HgvsNames(Optional.empty(), Optional.empty(), Optional.of(ProteinHgvs.parse("G12D")));
    refused(
        () ->
            new SmallVariant(
                CONTEXT,
                Optional.empty(),
                SmallChange.of(protein),
                List.of(),
                VariantCall.NOT_STATED),
        "needs its gene");
  }

  @ParameterizedTest
  @CsvSource({"'', T", "-, T", "A, -", "A, <DEL>", "A, A", "a, T", "A, '*'", "A, T]12:3]", "A, ."})
  void whatIsNoAlleleIsRefused(String ref, String alt) {
    assertThatThrownBy(() -> new Alleles(ref, alt)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(Runnable making, String why) {
    assertThatThrownBy(making::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static String key(int position, String ref, String alt) {
    return variant(change(position, ref, alt)).changeKey();
  }

  private static SmallChange change(int position, String ref, String alt) {
    return SmallChange.of(GenomicChange.vcf(CHR12, position, new Alleles(ref, alt)));
  }

  private static SmallVariant variant(SmallChange change) {
    GeneId kras = new GeneId("KRAS", Optional.of("HGNC:6407"));
    return new SmallVariant(CONTEXT, Optional.of(kras), change, List.of(), VariantCall.NOT_STATED);
  }
}
