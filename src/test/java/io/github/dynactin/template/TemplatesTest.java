package io.github.dynactin.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.Alleles;
import io.github.dynactin.model.AllelicState;
import io.github.dynactin.model.Chromosome;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.Contig;
import io.github.dynactin.model.FindingContext;
import io.github.dynactin.model.Fraction;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.GenomicChange;
import io.github.dynactin.model.HgvsNames;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.ReadCounts;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.SmallChange;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.model.VariantCall;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is learned, what isn't, and what is found out. */
class TemplatesTest {
  private final List<String> lines = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "A, C, c.12A>C, p.Leu858Arg, EGFR",
    "A, ATT, c.12_13insTT, p.(Leu858Arg), EGFR",
    "ATT, A, c.13_14del, , KRAS",
    "AC, GT, c.12_13delinsGT, , KRAS",
    "A, C, , , TP53",
    "A, AC, , , ",
  })
  void theThirdOfAShapeIsWrittenFromAPattern(
      String ref,
      String alt,
      @Nullable String coding,
      @Nullable String protein,
      @Nullable String gene) {
    Said ways = new Said(TemplatesTest::everything);
    Templates templates = new Templates(ways);
    for (int i = 0; i < 20; i++) {
      SmallVariant variant = variant(i, ref, alt, coding, protein, gene);
      boolean written = templates.write(variant, this::take);
      assertThat(written).as("finding " + i).isEqualTo(i >= 2);
      if (written) {
        assertThat(lines).last().isEqualTo(everything(variant));
      }
    }
    assertThat(ways.asked).as("two probes, and a finding to check with").isEqualTo(3);
  }

  @Test
  void whatDiffersBySomethingElseIsntLearned() {
    Said ways = new Said(v -> everything(v) + v.context().id().length());
    Templates templates = new Templates(ways);
    assertThat(written(templates, 10)).isZero();
    assertThat(ways.asked).as("it isn't tried again and again").isLessThanOrEqualTo(3);
  }

  @Test
  void aMapperThatLooksAtAWordIsFoundOut() {
    Templates templates =
        new Templates(new Said(v -> everything(v) + (depth(v) > 30 && depth(v) < 5_000)));
    assertThatThrownBy(() -> written(templates, 2_000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("EGFR");
  }

  @ParameterizedTest
  @CsvSource({"'a \"b\"'", "two words", "<b>", "a&b", "gr\u00f6\u00dfer", "''"})
  void wordsThatAreWrittenInMoreThanOneWayGoTheOrdinaryWay(String word) {
    Templates templates = new Templates(new Said(TemplatesTest::everything));
    for (int i = 0; i < 5; i++) {
      SmallVariant plain = variant(i, "A", "C", "c.12A>C", null, "EGFR");
      VariantCall call =
          new VariantCall(
              Optional.empty(),
              ReadCounts.NOT_STATED,
              Optional.empty(),
              List.of(),
              List.of(Concept.text(word)));
      SmallVariant odd =
          new SmallVariant(
              plain.context(), plain.gene(), plain.change(), plain.consequences(), call);
      assertThat(templates.write(odd, this::take)).isFalse();
    }
  }

  @Test
  void whatIsSaidBesideTheResourceIsSaidByTheOrdinaryWay() {
    Ways silentOnly =
        new Ways() {
          @Override
          public List<Written> written(SmallVariant finding) {
            return List.of();
          }

          @Override
          public List<String> ids(SmallVariant finding) {
            return List.of("d1");
          }
        };
    assertThat(written(new Templates(silentOnly), 10)).isZero();
  }

  private int written(Templates templates, int findings) {
    int written = 0;
    for (int i = 0; i < findings; i++) {
      written += templates.write(variant(i, "A", "C", "c.12A>C", null, "EGFR"), this::take) ? 1 : 0;
    }
    return written;
  }

  private void take(String type, String id, ByteBuffer json) {
    assertThat(type).isEqualTo("Observation");
    byte[] bytes = new byte[json.remaining()];
    json.get(bytes);
    lines.add(new String(bytes, UTF_8));
    assertThat(lines).last().asString().contains("\"" + id + "\"");
  }

  private static int depth(SmallVariant variant) {
    return variant.call().reads().total().map(ReadDepth::reads).orElse(0);
  }

  /** As a mapper would say it: words of one letter among others, some with XHTML's signs. */
  private static String everything(SmallVariant variant) {
    GenomicChange change = variant.change().genomic().orElseThrow();
    Alleles alleles = change.alleles().orElseThrow();
    String label = variant.label().replace(">", "&gt;");
    String coding = variant.change().hgvs().coding().map(CodingHgvs::toString).orElse("ACGT");
    String protein = variant.change().hgvs().protein().map(ProteinHgvs::canonical).orElse("-");
    return "{\"id\":\"%s\",\"div\":\"%s\",\"ref\":\"%s\",\"alt\":\"%s\",\"c\":\"%s\",\"p\":\"%s\",\"at\":%d,\"reads\":%d,\"share\":%s,\"kind\":\"%s\",\"x\":\"%s\"}"
        .formatted(
            id(variant),
            label,
            alleles.ref(),
            alleles.alt(),
            coding,
            protein,
            change.interval().start(),
            depth(variant),
            variant.call().alleleFraction().orElseThrow().value(),
            variant.change().kind().orElseThrow(),
            variant.consequences());
  }

  private static String id(SmallVariant variant) {
    return "d" + Integer.toHexString(variant.context().id().hashCode()) + "0123456789";
  }

  private static SmallVariant variant(
      int number,
      String ref,
      String alt,
      @Nullable String coding,
      @Nullable String protein,
      @Nullable String gene) {
    Origin origin = Origin.of("a.vcf", "line " + number);
    Contig contig = new Contig(GenomeAssembly.GRCH38, Chromosome.named("7").orElseThrow());
    HgvsNames hgvs =
        new HgvsNames(
            Optional.empty(),
            Optional.ofNullable(coding)
                .map(text -> CodingHgvs.parse("NM_005228." + (1 + number) + ":" + text)),
            Optional.ofNullable(protein).map(ProteinHgvs::parse));
    GenomicChange change = GenomicChange.vcf(contig, 1_000 + 7 * number, new Alleles(ref, alt));
    return new SmallVariant(
        FindingContext.of("assay." + number, "assay", TestResult.PRESENT, Optional.empty(), origin),
        Optional.ofNullable(gene).map(symbol -> new GeneId(symbol, Optional.of("HGNC:3236"))),
        new SmallChange(hgvs, Optional.of(change), Optional.empty(), Optional.empty()),
        List.of(Concept.text("missense_variant")),
        new VariantCall(
            Optional.of(new Fraction(new BigDecimal("0." + (100 + number)))),
            new ReadCounts(Optional.of(new ReadDepth(number)), Optional.empty()),
            Optional.of(AllelicState.HETEROZYGOUS),
            List.of("PASS"),
            List.of()));
  }

  /** Says one resource, and counts how often it is asked. */
  private static final class Said implements Ways {
    private final Function<SmallVariant, String> words;
    private int asked;

    Said(Function<SmallVariant, String> words) {
      this.words = words;
    }

    @Override
    public List<Written> written(SmallVariant finding) {
      asked++;
      return List.of(
          new Written("Observation", ByteBuffer.wrap(words.apply(finding).getBytes(UTF_8))));
    }

    @Override
    public List<String> ids(SmallVariant finding) {
      return List.of(id(finding));
    }
  }
}
