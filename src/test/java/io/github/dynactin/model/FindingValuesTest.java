package io.github.dynactin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.issue.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers and places that findings are made of: what they take, and what they refuse. */
class FindingValuesTest {
  private static final Contig CHR2 = new Contig(GenomeAssembly.GRCH38, Chromosome.CHR2);
  private static final Contig CHR9 = new Contig(GenomeAssembly.GRCH38, Chromosome.CHR9);
  private static final Contig OLD_CHR2 = new Contig(GenomeAssembly.GRCH37, Chromosome.CHR2);
  private static final Breakpoint LOW = Breakpoint.at(CHR2, 100);
  private static final Breakpoint HIGH = Breakpoint.at(CHR2, 200);
  private static final GeneId ALK = new GeneId("ALK", Optional.empty());

  record Refusal(String why, Runnable making) {
    @Override
    public String toString() {
      return why;
    }
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
        new Refusal("from 0 to 1", () -> new Fraction(number("1.01"))),
        new Refusal("27 % is 0.27", () -> new Fraction(number("27"))),
        new Refusal("from 0 to 1", () -> new Fraction(number("-0.1"))),
        new Refusal("isn't negative", () -> new ReadDepth(-1)),
        new Refusal("isn't negative", () -> new MutationsPerMegabase(number("-1"))),
        new Refusal("isn't negative", () -> CopyNumber.exactly(number("-1"))),
        new Refusal("low end first", () -> new CopyNumber(number("6"), number("4"))),
        new Refusal("more reads show", () -> reads(10, 11)),
        new Refusal("minor allele", () -> copies("1", "2")),
        new Refusal("around its position", () -> new ConfidenceInterval(1, 5)),
        new Refusal("around its position", () -> new ConfidenceInterval(-1, -5)),
        new Refusal("on its chromosome", () -> Breakpoint.at(CHR2, 0)),
        new Refusal("on its chromosome", () -> Breakpoint.at(CHR2, CHR2.length() + 1)),
        new Refusal("on one assembly", () -> ends(LOW, Breakpoint.at(OLD_CHR2, 5))),
        new Refusal("1 or more", () -> details(OptionalInt.of(0), Optional.empty())),
        new Refusal("letters", () -> details(OptionalInt.empty(), Optional.of("AC-"))),
        new Refusal("on one chromosome", () -> deletion(ends(LOW, Breakpoint.at(CHR9, 5)))),
        new Refusal("first before the second", () -> deletion(ends(HIGH, LOW))),
        new Refusal("a gene or an interval", () -> region(Optional.empty())),
        new Refusal("PRESENT says nothing", () -> wholeGene(TestResult.PRESENT)),
        new Refusal("has its value", () -> burden(TestResult.PRESENT, Optional.empty())),
        new Refusal("has its value", () -> burden(TestResult.NO_CALL, Optional.of("3"))),
        new Refusal("isn't ABSENT", () -> burden(TestResult.ABSENT, Optional.of("3"))),
        new Refusal("contributes nothing", FindingValuesTest::absentSignature),
        new Refusal("at least one partner", FindingValuesTest::fusionOfNothing));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatCantBeIsRefused(Refusal refusal) {
    assertThatThrownBy(refusal.making()::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(refusal.why());
  }

  @Test
  void theEdgesAreTaken() {
    assertThat(new Fraction(BigDecimal.ZERO).value()).isZero();
    assertThat(new Fraction(number("1.000")).value()).hasToString("1.000");
    assertThat(reads(0, 0).total()).contains(new ReadDepth(0));
    assertThat(CopyNumber.exactly(number("0")).isExact()).isTrue();
    assertThat(new CopyNumber(number("4"), number("6.5"))).hasToString("4 to 6.5");
    assertThat(wholeGene(TestResult.ABSENT).label()).isEqualTo("any change of ALK");
    assertThat(burden(TestResult.PRESENT, Optional.of("0")).burden()).isPresent();
    assertThat(burden(TestResult.INDETERMINATE, Optional.empty()).burden()).isEmpty();
  }

  @Test
  void anImpreciseEndStaysOnItsChromosome() {
    Optional<ConfidenceInterval> wide =
        Optional.of(new ConfidenceInterval(-1000, Integer.MAX_VALUE));
    Breakpoint end = new Breakpoint(CHR2, 100, wide, Optional.empty());
    assertThat(end.earliest()).isEqualTo(1);
    assertThat(end.latest()).isEqualTo(CHR2.length());
    assertThat(LOW.earliest()).isEqualTo(100);
    assertThat(LOW.latest()).isEqualTo(100);
  }

  @Test
  void anAdjacencyIsTheSameWhicheverEndIsToldFirst() {
    Breakpoint other = Breakpoint.at(CHR9, 7);
    assertThat(translocation(ends(LOW, other)).changeKey())
        .isEqualTo(translocation(ends(other, LOW)).changeKey())
        .isEqualTo("structural/TRANSLOCATION/NC_000002.12:100/NC_000009.12:7");
  }

  @Test
  void severalGenesAreTheSameInAnyOrder() {
    GeneId met = new GeneId("MET", Optional.empty());
    assertThat(gain(List.of(ALK, met)).changeKey())
        .isEqualTo(gain(List.of(met, ALK)).changeKey())
        .isEqualTo("copy/ALK+MET/GAIN");
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  private static FindingContext context(TestResult result) {
    return FindingContext.of("f", "a", result, Optional.empty(), Origin.of("file", "line 1"));
  }

  private static ReadCounts reads(int total, int alternate) {
    return new ReadCounts(Optional.of(new ReadDepth(total)), Optional.of(new ReadDepth(alternate)));
  }

  private static CopyNumbers copies(String major, String minor) {
    return new CopyNumbers(
        Optional.empty(),
        Optional.of(CopyNumber.exactly(number(major))),
        Optional.of(CopyNumber.exactly(number(minor))),
        Optional.empty());
  }

  private static StructuralEnds ends(Breakpoint first, Breakpoint second) {
    return new StructuralEnds(first, Optional.of(second));
  }

  private static StructuralDetails details(OptionalInt length, Optional<String> inserted) {
    return new StructuralDetails(
        length, inserted, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static StructuralVariant deletion(StructuralEnds ends) {
    return structural(StructuralVariant.Kind.DELETION, ends);
  }

  private static StructuralVariant translocation(StructuralEnds ends) {
    return structural(StructuralVariant.Kind.TRANSLOCATION, ends);
  }

  private static StructuralVariant structural(StructuralVariant.Kind kind, StructuralEnds ends) {
    return new StructuralVariant(
        context(TestResult.PRESENT),
        kind,
        List.of(),
        Optional.of(ends),
        StructuralDetails.NOT_STATED,
        VariantCall.NOT_STATED);
  }

  private static CopyNumberAlteration gain(List<GeneId> genes) {
    return new CopyNumberAlteration(
        context(TestResult.PRESENT),
        genes,
        CopyNumberAlteration.Change.GAIN,
        CopyNumbers.NOT_STATED,
        Optional.empty());
  }

  private static StudiedRegion region(Optional<GeneId> gene) {
    return new StudiedRegion(gene, Optional.empty());
  }

  private static WholeGene wholeGene(TestResult result) {
    return new WholeGene(context(result), List.of(ALK));
  }

  private static TumorMutationalBurden burden(TestResult result, Optional<String> number) {
    return new TumorMutationalBurden(
        context(result),
        number.map(digits -> new MutationsPerMegabase(number(digits))),
        Optional.empty());
  }

  private static void absentSignature() {
    new MutationalSignature(
        context(TestResult.ABSENT), "SBS3", Optional.of(new Fraction(number("0.4"))));
  }

  private static void fusionOfNothing() {
    FusionPartner unknown =
        new FusionPartner(List.of(), Optional.empty(), Optional.empty(), JunctionPlace.NOT_STATED);
    new GeneFusion(
        context(TestResult.PRESENT),
        List.of(unknown, unknown),
        GeneFusion.PartnerOrder.FIVE_PRIME_FIRST,
        FusionNature.NOT_STATED,
        FusionEvidence.NOT_STATED);
  }
}
