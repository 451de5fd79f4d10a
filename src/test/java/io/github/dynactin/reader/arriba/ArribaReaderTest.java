package io.github.dynactin.reader.arriba;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.model.FusionEvidence.Analyte;
import io.github.dynactin.model.FusionNature.Frame;
import io.github.dynactin.model.FusionNature.Mechanism;
import io.github.dynactin.model.FusionPartner;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Source;
import io.github.dynactin.testing.Gathered;
import io.github.dynactin.testing.SampleFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArribaReaderTest {
  private static final FindingSettings SETTINGS = FindingSettings.of("a");

  @Test
  void theSampleIsOneFusionWithAllThatIsSaidOfIt() throws InputRefusedException {
    Source sample = Source.of(SampleFiles.of("arriba-test/fusions.tsv"));
    Gathered read =
        Gathered.of(new ArribaReader(), sample, SETTINGS.withAssembly(GenomeAssembly.GRCH37));
    assertThat(read.labels()).containsExactly("BCR::ABL1 fusion");
    assertThat(read.issues()).isEmpty();
    assertThat(read.read().records()).isEqualTo(1);
    GeneFusion fusion = (GeneFusion) read.findings().get(0);
    assertThat(fusion.evidence().analytes()).containsExactly(Analyte.RNA);
    assertThat(fusion.evidence().splitReads().orElseThrow().reads()).isEqualTo(11);
    assertThat(fusion.evidence().spanningReads().orElseThrow().reads()).isZero();
    assertThat(fusion.evidence().confidence()).contains("high");
    assertThat(fusion.nature().frame()).contains(Frame.IN_FRAME);
    assertThat(fusion.nature().mechanisms()).containsExactly(Mechanism.TRANSLOCATION);
    FusionPartner abl = fusion.partners().get(1);
    assertThat(abl.transcript()).contains("ENST00000372348.2");
    assertThat(abl.place().position()).contains("9:133729451");
    assertThat(abl.place().region()).contains("CDS/splice-site");
    assertThat(abl.place().breakpoint().orElseThrow().label())
        .isEqualTo("chr9:133729451 (GRCh37), + strand");
    assertThat(read.read().loss().notTaken())
        .containsOnlyKeys(
            "coverage1",
            "coverage2",
            "fusion_transcript",
            "gene_id1",
            "gene_id2",
            "peptide_sequence",
            "read_identifiers",
            "retained_protein_domains",
            "tags");
  }

  @Test
  void withoutAReferenceAPositionIsWhatIsPrinted() throws InputRefusedException {
    GeneFusion fusion = fusion(SETTINGS, row());
    assertThat(fusion.partners().get(0).place().position()).contains("2:29000000");
    assertThat(fusion.partners().get(0).place().breakpoint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+/+, downstream, -/-, downstream, FIVE_PRIME_FIRST",
    "-/-, upstream, +/+, upstream, FIVE_PRIME_FIRST",
    "+/-, upstream, +/+, upstream, FIVE_PRIME_FIRST",
    "+/., downstream, +/+, upstream, NOT_STATED",
    "+/+, upstream, +/+, upstream, NOT_STATED",
    "./., downstream, ./., downstream, NOT_STATED",
    "+, downstream, +, upstream, NOT_STATED",
  })
  void theFirstGeneIsFivePrimeIfBothStrandsSaySo(
      String one, String first, String two, String second, PartnerOrder order)
      throws InputRefusedException {
    Map<String, String> row = row();
    row.put("strand1(gene/fusion)", one);
    row.put("direction1", first);
    row.put("strand2(gene/fusion)", two);
    row.put("direction2", second);
    assertThat(fusion(SETTINGS, row).order()).isEqualTo(order);
  }

  @Test
  void betweenGenesNoGeneIsAPartner() throws InputRefusedException {
    Map<String, String> row = row();
    row.put("gene2", "GENEA(123),GENEB(4567)");
    row.put("site2", "intergenic");
    GeneFusion fusion = fusion(SETTINGS, row);
    assertThat(fusion.label()).isEqualTo("EML4::unknown fusion");
    assertThat(fusion.partners().get(1).place().region())
        .contains("intergenic, near GENEA(123),GENEB(4567)");
  }

  @ParameterizedTest
  @CsvSource({
    "deletion, DELETION",
    "deletion/read-through, DELETION_OR_READ_THROUGH",
    "'inversion/5''-5''', INVERSION",
    "duplication, DUPLICATION",
    "something, ",
  })
  void theTypeIsWhatJoinedTheGenes(String type, @Nullable Mechanism mechanism)
      throws InputRefusedException {
    Map<String, String> row = row();
    row.put("type", type);
    List<Mechanism> expected = mechanism == null ? List.of() : List.of(mechanism);
    assertThat(fusion(SETTINGS, row).nature().mechanisms()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "in-frame, IN_FRAME",
    "out-of-frame, OUT_OF_FRAME",
    "stop-codon, STOP_CODON",
    "., ",
  })
  void theFrameIsWhatIsStated(String word, @Nullable Frame frame) throws InputRefusedException {
    Map<String, String> row = row();
    row.put("reading_frame", word);
    assertThat(fusion(SETTINGS, row).nature().frame().orElse(null)).isEqualTo(frame);
  }

  @Test
  void aJunctionThatNoReadCrossesHasNoExactPlace() throws InputRefusedException {
    Map<String, String> row = row();
    row.put("split_reads1", "0");
    row.put("split_reads2", "0");
    GeneFusion fusion = fusion(SETTINGS.withAssembly(GenomeAssembly.GRCH38), row);
    assertThat(fusion.partners())
        .allSatisfy(side -> assertThat(side.place().breakpoint()).isEmpty());
    assertThat(fusion.evidence().splitReads().orElseThrow().reads()).isZero();
  }

  @Test
  void whatAFilterDiscardedIsLeftOutUnlessAllIsAskedFor() throws InputRefusedException {
    Map<String, String> some = row();
    some.put("filters", "duplicates(3),mismatches(1)");
    Map<String, String> whole = row();
    whole.put("filters", "duplicates(3),relative_support");
    whole.put("#gene1", "STRN");
    assertThat(read(SETTINGS, some, whole).labels()).containsExactly("EML4::ALK fusion");
    assertThat(read(SETTINGS, whole).read().loss().leftOut())
        .containsOnly(Map.entry("failed a filter", 1L));
    assertThat(read(SETTINGS.withFilters(FilterPolicy.ALL), some, whole).findings()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "#gene1, ALK, 'both sides lie in one gene: this is no fusion of two, and RNA doesn''t tell what"
        + " changed its DNA'",
    "#gene1, a b, 'a gene symbol has 1 to 40 letters, digits, ''-'', ''.'''",
    "split_reads1, -3, 'split_reads1: a whole number is asked for, without a sign'",
    "breakpoint1, 2, 'a breakpoint is a chromosome, a colon and a whole number'",
    "breakpoint1, 2:999999999, 'a breakpoint lies on its chromosome: from 1 to its length in this"
        + " assembly'",
  })
  void aRowThatCantBeReadCostsItself(String column, String value, String why)
      throws InputRefusedException {
    Map<String, String> bad = row();
    bad.put(column, value);
    Map<String, String> good = row();
    good.put("#gene1", "STRN");
    Gathered read = read(SETTINGS.withAssembly(GenomeAssembly.GRCH38), bad, good);
    assertThat(read.labels()).containsExactly("STRN::ALK fusion");
    assertThat(read.issues())
        .containsExactly("RECORD_SET_ASIDE line 2: " + why + "; it was left out");
  }

  @Test
  void anInternalTandemDuplicationIsNoFusion() throws InputRefusedException {
    Map<String, String> row = row();
    row.put("#gene1", "FLT3");
    row.put("gene2", "FLT3");
    row.put("type", "duplication/ITD");
    row.put("breakpoint1", "13:28034150");
    row.put("breakpoint2", "13:28034100");
    assertThat(read(SETTINGS, row).labels())
        .containsExactly(
            "FLT3 internal tandem duplication between 13:28034150 and 13:28034100, seen in RNA");
    Gathered read = read(SETTINGS.withAssembly(GenomeAssembly.GRCH38), row, row);
    assertThat(read.labels()).containsExactly("FLT3 internal tandem duplication, seen in RNA");
    StructuralVariant found = (StructuralVariant) read.findings().get(0);
    assertThat(found.kind()).isEqualTo(StructuralVariant.Kind.TANDEM_DUPLICATION);
    assertThat(found.ends().orElseThrow().first().position()).isEqualTo(28034100);
    assertThat(read.issues()).hasSize(1);
  }

  @Test
  void aVirusHasNoGeneAndNoChromosome() throws InputRefusedException {
    Map<String, String> row = row();
    row.put("#gene1", ".");
    row.put("breakpoint1", "NC_001526.4:880");
    row.put("site1", "intergenic");
    GeneFusion fusion = fusion(SETTINGS.withAssembly(GenomeAssembly.GRCH38), row);
    assertThat(fusion.label()).isEqualTo("unknown::ALK fusion");
    assertThat(fusion.partners().get(0).place().position()).contains("NC_001526.4:880");
    assertThat(fusion.partners().get(0).place().breakpoint()).isEmpty();
  }

  private static Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("#gene1", "EML4");
    row.put("gene2", "ALK");
    row.put("strand1(gene/fusion)", "+/+");
    row.put("strand2(gene/fusion)", "-/-");
    row.put("breakpoint1", "2:29000000");
    row.put("breakpoint2", "2:29223528");
    row.put("site1", "CDS/splice-site");
    row.put("site2", "CDS/splice-site");
    row.put("type", "inversion");
    row.put("split_reads1", "3");
    row.put("split_reads2", "4");
    row.put("discordant_mates", "5");
    row.put("confidence", "high");
    row.put("reading_frame", "in-frame");
    row.put("direction1", "downstream");
    row.put("direction2", "downstream");
    row.put("filters", ".");
    return row;
  }

  private static GeneFusion fusion(FindingSettings settings, Map<?, ?> row)
      throws InputRefusedException {
    return (GeneFusion) read(settings, row).findings().get(0);
  }

  /** The first column's name begins with the sign of a comment. */
  private static Gathered read(FindingSettings settings, Map<?, ?>... rows)
      throws InputRefusedException {
    String[] lines = new String[rows.length + 1];
    lines[0] = String.join("\t", row().keySet());
    for (int i = 0; i < rows.length; i++) {
      lines[i + 1] = String.join("\t", rows[i].values().stream().map(String::valueOf).toList());
    }
    return Gathered.of(new ArribaReader(), settings, lines);
  }
}
