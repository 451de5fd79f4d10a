package io.github.dynactin.reader.maf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.SmallChange.Kind;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.VariantCall;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.testing.Gathered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MafReaderTest {
  private static final FindingSettings SETTINGS = FindingSettings.of("a");

  @Test
  void aRowBecomesAVariantWithAllThatItSays() throws InputRefusedException {
    Gathered read = read(SETTINGS, kras());
    SmallVariant variant = (SmallVariant) read.findings().get(0);
    assertThat(variant.label()).isEqualTo("KRAS p.G12D");
    assertThat(variant.changeKey()).isEqualTo("small/KRAS/NC_000012.12:25245350:C>T");
    assertThat(variant.change().hgvs().coding().orElseThrow().toString())
        .isEqualTo("ENST00000311936:c.35G>A");
    assertThat(variant.change().hgvs().protein().orElseThrow().canonical())
        .isEqualTo("ENSP00000308495.3:p.(Gly12Asp)");
    assertThat(variant.change().kind()).contains(Kind.SNV);
    assertThat(variant.consequences().toString())
        .isEqualTo("[Concept[codings=[], text=Optional[Missense_Mutation]]]");
    assertThat(variant.context().sourceClass()).contains(SourceClass.SOMATIC);
    VariantCall call = variant.call();
    assertThat(call.reads().total().orElseThrow().reads()).isEqualTo(100);
    assertThat(call.reads().alternate().orElseThrow().reads()).isZero();
    assertThat(call.alleleFraction()).isEmpty();
    assertThat(call.filters()).containsExactly("PASS");
    assertThat(call.identifiers().get(0).codings().get(0).code()).isEqualTo("rs121913529");
    assertThat(read.issues()).isEmpty();
    assertThat(read.read().assembly()).contains(GenomeAssembly.GRCH38);
    assertThat(read.read().loss().notTaken())
        .containsOnly(
            Map.entry("Entrez_Gene_Id", 1L),
            Map.entry("t_ref_count", 1L),
            Map.entry("column 23", 1L));
  }

  @Test
  void whatIsNotStatedStaysUnknown() throws InputRefusedException {
    Map<String, String> row = kras();
    row.put("t_depth", "");
    row.put("t_alt_count", ".");
    row.put("FILTER", "");
    row.put("dbSNP_RS", "novel");
    row.put("Mutation_Status", "");
    row.put("HGVSc", "");
    SmallVariant variant = (SmallVariant) read(SETTINGS, row).findings().get(0);
    assertThat(variant.call()).isEqualTo(VariantCall.NOT_STATED);
    assertThat(variant.context().sourceClass()).isEmpty();
    assertThat(variant.change().hgvs().coding()).isEmpty();
    SmallVariant germline =
        (SmallVariant) read(SETTINGS.withSourceClass(SourceClass.GERMLINE), row).findings().get(0);
    assertThat(germline.context().sourceClass()).contains(SourceClass.GERMLINE);
  }

  @Test
  void anInsertionOrDeletionGetsNoBaseThatTheRowDoesntState() throws InputRefusedException {
    Map<String, String> deletion = place(kras(), "7", 55174772, 55174774, "GGA", "-");
    Map<String, String> insertion = place(kras(), "7", 55181312, 55181313, "-", "ACG");
    insertion.put("Tumor_Seq_Allele1", "-");
    for (Map<String, String> row : List.of(deletion, insertion)) {
      row.put("HGVSc", "");
      row.put("HGVSp", "");
      row.put("HGVSp_Short", "");
    }
    deletion.put("Variant_Type", "DEL");
    insertion.put("Variant_Type", "INS");
    Gathered read = read(SETTINGS, deletion, insertion);
    assertThat(read.issues()).isEmpty();
    assertThat(read.labels())
        .containsExactly(
            "KRAS deletion of GGA at chr7:55174772-55174774 (GRCh38)",
            "KRAS insertion of ACG at chr7:55181312-55181313 (GRCh38)");
    assertThat(read.findings())
        .allSatisfy(
            each ->
                assertThat(((SmallVariant) each).change().genomic().orElseThrow().alleles())
                    .isEmpty());
    assertThat(read.findings())
        .extracting(each -> ((SmallVariant) each).change().kind().orElseThrow())
        .containsExactly(Kind.DELETION, Kind.INSERTION);
  }

  @Test
  void hgvsSaysWhichKindItIsIfTheAllelesSayAnother() throws InputRefusedException {
    Map<String, String> row = place(kras(), "7", 55174772, 55174774, "GGA", "-");
    row.put("HGVSc", "c.10_12delinsT");
    Gathered read = read(SETTINGS, row);
    assertThat(((SmallVariant) read.findings().get(0)).change().kind()).contains(Kind.DELINS);
    assertThat(read.issues())
        .containsExactly(
            "RECORD_READ_IN_PART line 3: the kind of change: HGVSc says another than the alleles; it"
                + " was left out");
    row.put("HGVSc", "c.10_12del");
    assertThat(read(SETTINGS, row).issues()).isEmpty();
  }

  @Test
  void twoDeletionsThatDoTheSameToAProteinAreTwo() throws InputRefusedException {
    Map<String, String> one = place(kras(), "7", 55174772, 55174774, "GGA", "-");
    Map<String, String> other = place(kras(), "7", 55174775, 55174777, "ATT", "-");
    one.put("HGVSc", "");
    other.put("HGVSc", "");
    Gathered read = read(SETTINGS, one, other, one);
    assertThat(read.findings()).hasSize(2);
    assertThat(read.issues())
        .contains(
            "FINDING_REPEATED line 5: the file tells this change before; this record of it was left"
                + " out");
    assertThat(read.read().loss().leftOut()).containsEntry("the same change again", 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "Chromosome, chr99, Chromosome is no chromosome",
    "Start_Position, x, 'Start_Position: a whole number is asked for, without a sign'",
    "Start_Position, -5, 'Start_Position: a whole number is asked for, without a sign'",
    "Start_Position, 0, 'an interval starts at 1 if it is one-based, at 0 if it is zero-based, or"
        + " later'",
    "End_Position, 25245351, the interval has as many bases as the reference allele; these differ",
    "Tumor_Seq_Allele2, C, both alleles of the tumour are the reference's",
    "Tumor_Sample_Barcode, '', Tumor_Sample_Barcode doesn't say whose the row is",
  })
  void aRowThatCantBeReadCostsItself(String column, String value, String why)
      throws InputRefusedException {
    Map<String, String> bad = kras();
    bad.put(column, value);
    Map<String, String> good = place(kras(), "7", 140753336, 140753336, "A", "T");
    Gathered read = read(SETTINGS, bad, good);
    assertThat(read.findings()).hasSize(1);
    assertThat(read.issues())
        .containsExactly("RECORD_SET_ASIDE line 3: " + why + "; it was left out");
    assertThat(read.read().records()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "t_depth, many, t_depth",
    "t_alt_count, 101, 't_depth, t_alt_count'",
    "Hugo_Symbol, 'a b', Hugo_Symbol",
    "Variant_Type, INS, Variant_Type",
    "HGVSp_Short, p.G12V, HGVSp_Short",
    "Tumor_Seq_Allele1, G, Tumor_Seq_Allele1",
  })
  void aPartThatCantBeReadCostsThePart(String column, String value, String what)
      throws InputRefusedException {
    Map<String, String> row = kras();
    row.put(column, value);
    Gathered read = read(SETTINGS, row);
    assertThat(read.findings()).hasSize(1);
    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().get(0)).startsWith("RECORD_READ_IN_PART line 3: " + what + ": ");
    assertThat(read.issues().get(0)).doesNotContain(value.length() > 1 ? value : "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Mutation_Status, None, Mutation_Status says that nothing is changed",
    "Mutation_Status, WILDTYPE, Mutation_Status says that nothing is changed",
    "Mutation_Status, UNCALLED, Mutation_Status says that it wasn't called",
    "Mutation_Status, Post-transcriptional modification, Mutation_Status says that the RNA is changed and not the DNA",
    "Validation_Status, Invalid, Validation_Status says that it isn't there",
    "Variant_Classification, Fusion, 'a fusion, which a row of MAF tells one side of'",
    "FILTER, common_variant;panel_of_normals, failed a filter",
  })
  void aRowOfNoChangeIsCounted(String column, String value, String why)
      throws InputRefusedException {
    Map<String, String> row = kras();
    row.put(column, value);
    Gathered read = read(SETTINGS, row);
    assertThat(read.findings()).isEmpty();
    assertThat(read.read().loss().leftOut()).containsOnly(Map.entry(why, 1L));
  }

  @Test
  void lossOfHeterozygosityIsNeitherSomaticNorGermline() throws InputRefusedException {
    Map<String, String> row = kras();
    row.put("Mutation_Status", "LOH");
    Gathered read = read(SETTINGS.withSourceClass(SourceClass.SOMATIC), row);
    assertThat(read.findings().get(0).context().sourceClass()).isEmpty();
    assertThat(read.read().loss().notTaken()).containsEntry("Mutation_Status", 1L);
  }

  @Test
  void whatFailedAFilterIsReadIfAllAreAskedFor() throws InputRefusedException {
    Map<String, String> row = kras();
    row.put("FILTER", "common_variant,oxog");
    Gathered read = read(SETTINGS.withFilters(FilterPolicy.ALL), row);
    assertThat(((SmallVariant) read.findings().get(0)).call().filters())
        .containsExactly("common_variant", "oxog");
  }

  @Test
  void aNotationThatIsNoHgvsSurvivesAsAName() throws InputRefusedException {
    Map<String, String> row = kras();
    row.put("HGVSp", "");
    row.put("HGVSp_Short", "p.X125_splice");
    SmallVariant variant = (SmallVariant) read(SETTINGS, row).findings().get(0);
    assertThat(variant.change().name()).contains("p.X125_splice");
  }

  @Test
  void cbioportalsFewColumnsAreEnough() throws InputRefusedException {
    Gathered read =
        Gathered.of(
            new MafReader(),
            SETTINGS,
            "Hugo_Symbol\tTumor_Sample_Barcode\tVariant_Classification\tHGVSp_Short",
            "ATM\tS\tNonsense_Mutation\tp.E1724*",
            "Unknown\tS\tMissense_Mutation\tp.A1B");
    assertThat(read.labels()).containsExactly("ATM p.E1724*");
    assertThat(read.issues())
        .containsExactly(
            "RECORD_SET_ASIDE line 3: a small variant needs its gene, unless its place on the genome"
                + " is stated; it was left out");
  }

  @Test
  void severalSamplesAreCountedAndNotNamed() throws InputRefusedException {
    Map<String, String> other = place(kras(), "7", 140753336, 140753336, "A", "T");
    other.put("Tumor_Sample_Barcode", "MILLER-1");
    InputRefusedException refused =
        catchThrowableOfType(
            InputRefusedException.class, () -> read(SETTINGS, kras(), other, kras()));
    assertThat(refused.issue().code()).isEqualTo(IssueCode.SAMPLE_UNCLEAR);
    assertThat(refused.issue().message())
        .isEqualTo("the file tells of 2 samples, and none is named");
    Gathered read = read(SETTINGS.withSample("MILLER-1"), kras(), other);
    assertThat(read.findings()).hasSize(1);
    assertThat(read.read().loss().leftOut()).containsOnly(Map.entry("of another sample", 1L));
    assertThat(
            catchThrowableOfType(
                InputRefusedException.class, () -> read(SETTINGS.withSample("X"), kras())))
        .hasMessageContaining("no row is of the sample that is named; the file tells of 1 sample");
  }

  @Test
  void theReferenceIsTheFilesAndOnlyOne() throws InputRefusedException {
    Map<String, String> older = kras();
    older.put("NCBI_Build", "37");
    assertThat(refusal(SETTINGS.withAssembly(GenomeAssembly.GRCH38), older))
        .isEqualTo(IssueCode.ASSEMBLY_CONTRADICTS);
    assertThat(refusal(SETTINGS, kras(), older)).isEqualTo(IssueCode.ASSEMBLY_CONTRADICTS);
    Map<String, String> mouse = kras();
    mouse.put("NCBI_Build", "mm10");
    assertThat(refusal(SETTINGS, mouse)).isEqualTo(IssueCode.ASSEMBLY_UNKNOWN);
    Map<String, String> none = kras();
    none.put("NCBI_Build", "");
    SmallVariant nowhere = (SmallVariant) read(SETTINGS, none).findings().get(0);
    assertThat(nowhere.change().genomic()).isEmpty();
  }

  private static IssueCode refusal(FindingSettings settings, Map<?, ?>... rows) {
    return catchThrowableOfType(InputRefusedException.class, () -> read(settings, rows))
        .issue()
        .code();
  }

  private static Map<String, String> place(
      Map<String, String> row, String chromosome, int start, int end, String ref, String alt) {
    row.put("Chromosome", chromosome);
    row.put("Start_Position", "" + start);
    row.put("End_Position", "" + end);
    row.put("Reference_Allele", ref);
    row.put("Tumor_Seq_Allele1", ref);
    row.put("Tumor_Seq_Allele2", alt);
    row.put("Variant_Type", "");
    row.put("HGVSc", "");
    return row;
  }

  private static Map<String, String> kras() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("Hugo_Symbol", "KRAS");
    row.put("Entrez_Gene_Id", "3845");
    row.put("NCBI_Build", "GRCh38");
    row.put("Chromosome", "chr12");
    row.put("Start_Position", "25245350");
    row.put("End_Position", "25245350");
    row.put("Variant_Classification", "Missense_Mutation");
    row.put("Variant_Type", "SNP");
    row.put("Reference_Allele", "C");
    row.put("Tumor_Seq_Allele1", "C");
    row.put("Tumor_Seq_Allele2", "T");
    row.put("dbSNP_RS", "rs121913529");
    row.put("Tumor_Sample_Barcode", "S");
    row.put("Validation_Status", "");
    row.put("Mutation_Status", "Somatic");
    row.put("HGVSc", "c.35G>A");
    row.put("HGVSp", "ENSP00000308495.3:p.Gly12Asp");
    row.put("HGVSp_Short", "p.G12D");
    row.put("Transcript_ID", "ENST00000311936");
    row.put("t_depth", "100");
    row.put("t_ref_count", "100");
    row.put("t_alt_count", "0");
    row.put("Mr Miller's column", "x");
    row.put("FILTER", "PASS");
    return row;
  }

  private static Gathered read(FindingSettings settings, Map<?, ?>... rows)
      throws InputRefusedException {
    String[] lines = new String[rows.length + 2];
    lines[0] = "#version 2.4";
    lines[1] = String.join("\t", kras().keySet());
    for (int i = 0; i < rows.length; i++) {
      lines[i + 2] = String.join("\t", rows[i].values().stream().map(String::valueOf).toList());
    }
    return Gathered.of(new MafReader(), settings, lines);
  }
}
