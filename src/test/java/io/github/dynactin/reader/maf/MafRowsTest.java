package io.github.dynactin.reader.maf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.testing.Gathered;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that tell of nothing, can't be read, or belong to somebody else. */
class MafRowsTest {
  private static final FindingSettings SETTINGS = FindingSettings.of("a");

  @Test
  void twoDeletionsThatDoTheSameToAProteinAreTwo() throws InputRefusedException {
    Map<String, String> one = MafRows.place(MafRows.kras(), "7", 55174772, 55174774, "GGA", "-");
    Map<String, String> other = MafRows.place(MafRows.kras(), "7", 55174775, 55174777, "ATT", "-");
    one.put("HGVSc", "");
    other.put("HGVSc", "");
    Gathered read = MafRows.read(SETTINGS, one, other, one);
    assertThat(read.findings()).hasSize(2);
    assertThat(read.issues())
        .contains(
            "FINDING_REPEATED line 5: the file tells this change before; this record of it was left"
                + " out");
    assertThat(read.read().loss().leftOut()).containsEntry("the same change again", 1L);
  }

  /** MAF up to 2.3, as TCGA's archives and Oncotator write it. */
  @Test
  void positionsMayBeSpelledAsTheyOnceWere() throws InputRefusedException {
    String names = String.join("\t", MafRows.kras().keySet());
    String cells = String.join("\t", MafRows.kras().values());
    String before =
        names.replace("Start_Position", "Start_position").replace("End_Position", "End_position");
    SmallVariant now = only(names, cells);
    assertThat(only(before, cells).change().genomic())
        .isEqualTo(now.change().genomic())
        .isPresent();
  }

  private static SmallVariant only(String... lines) throws InputRefusedException {
    return (SmallVariant) Gathered.of(new MafReader(), SETTINGS, lines).findings().get(0);
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
    Map<String, String> bad = MafRows.kras();
    bad.put(column, value);
    Map<String, String> good = MafRows.place(MafRows.kras(), "7", 140753336, 140753336, "A", "T");
    Gathered read = MafRows.read(SETTINGS, bad, good);
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
    Map<String, String> row = MafRows.kras();
    row.put(column, value);
    Gathered read = MafRows.read(SETTINGS, row);
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
    Map<String, String> row = MafRows.kras();
    row.put(column, value);
    Gathered read = MafRows.read(SETTINGS, row);
    assertThat(read.findings()).isEmpty();
    assertThat(read.read().loss().leftOut()).containsOnly(Map.entry(why, 1L));
  }

  @Test
  void whatFailedAFilterIsReadIfAllAreAskedFor() throws InputRefusedException {
    Map<String, String> row = MafRows.kras();
    row.put("FILTER", "common_variant,oxog");
    Gathered read = MafRows.read(SETTINGS.withFilters(FilterPolicy.ALL), row);
    assertThat(((SmallVariant) read.findings().get(0)).call().filters())
        .containsExactly("common_variant", "oxog");
  }

  @Test
  void severalSamplesAreCountedAndNotNamed() throws InputRefusedException {
    Map<String, String> other = MafRows.place(MafRows.kras(), "7", 140753336, 140753336, "A", "T");
    other.put("Tumor_Sample_Barcode", "MILLER-1");
    InputRefusedException refused =
        catchThrowableOfType(
            InputRefusedException.class,
            () -> MafRows.read(SETTINGS, MafRows.kras(), other, MafRows.kras()));
    assertThat(refused.issue().code()).isEqualTo(IssueCode.SAMPLE_UNCLEAR);
    assertThat(refused.issue().message())
        .isEqualTo("the file tells of 2 samples, and none is named");
    Gathered read = MafRows.read(SETTINGS.withSample("MILLER-1"), MafRows.kras(), other);
    assertThat(read.findings()).hasSize(1);
    assertThat(read.read().loss().leftOut()).containsOnly(Map.entry("of another sample", 1L));
    assertThat(
            catchThrowableOfType(
                InputRefusedException.class,
                () -> MafRows.read(SETTINGS.withSample("X"), MafRows.kras())))
        .hasMessageContaining("no row is of the sample that is named; the file tells of 1 sample");
  }

  @Test
  void theReferenceIsTheFilesAndOnlyOne() throws InputRefusedException {
    Map<String, String> older = MafRows.kras();
    older.put("NCBI_Build", "37");
    assertThat(refusal(SETTINGS.withAssembly(GenomeAssembly.GRCH38), older))
        .isEqualTo(IssueCode.ASSEMBLY_CONTRADICTS);
    assertThat(refusal(SETTINGS, MafRows.kras(), older)).isEqualTo(IssueCode.ASSEMBLY_CONTRADICTS);
    Map<String, String> mouse = MafRows.kras();
    mouse.put("NCBI_Build", "mm10");
    assertThat(refusal(SETTINGS, mouse)).isEqualTo(IssueCode.ASSEMBLY_UNKNOWN);
    Map<String, String> none = MafRows.kras();
    none.put("NCBI_Build", "");
    SmallVariant nowhere = (SmallVariant) MafRows.read(SETTINGS, none).findings().get(0);
    assertThat(nowhere.change().genomic()).isEmpty();
  }

  private static IssueCode refusal(FindingSettings settings, Map<?, ?>... rows) {
    return catchThrowableOfType(InputRefusedException.class, () -> MafRows.read(settings, rows))
        .issue()
        .code();
  }
}
