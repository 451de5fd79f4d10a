package io.github.dynactin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What laboratories' programs write, through the commands: alone, and as attachments of a case. */
class FindingFilesTest {
  private static final String VCF =
      """
      ##fileformat=VCFv4.2
      ##reference=GRCh38
      ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
      ##FORMAT=<ID=AF,Number=A,Type=Float,Description="Allele fraction">
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tTUMOR
      7\t55191822\trs121434568\tT\tG\t.\tPASS\t.\tGT:AF\t0/1:0.27
      12\t25245350\t.\tC\tA\t.\tlowq\t.\tGT:AF\t0/1:0.02
      17\t7675088\t.\tC\tT\t.\tPASS\t.\tGT:AF\t0/0:0.00
      """;

  private static final String MAF =
      """
      Hugo_Symbol\tNCBI_Build\tChromosome\tStart_Position\tEnd_Position\tVariant_Classification\tVariant_Type\tReference_Allele\tTumor_Seq_Allele1\tTumor_Seq_Allele2\tTumor_Sample_Barcode\tMutation_Status
      EGFR\tGRCh38\tchr7\t55191822\t55191822\tMissense_Mutation\tSNP\tT\tT\tG\tS1\tSomatic
      BRCA1\tGRCh38\tchr17\t43045711\t43045711\tMissense_Mutation\tSNP\tG\tG\tA\tS1\tGermline
      """;

  private static final String CASE =
      """
      {"dynactinCase": 1, "id": "c1", "subject": {"id": "p1", "sex": "FEMALE"},
       "biosamples": [{"id": "tissue", "sampleType": "tissue"}],
       "assays": [{"id": "panel", "method": "sequencing", "biosamples": ["tissue"]}],
       "attachments": [{"path": "%s", "assay": "panel"}]}
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("tumour.vcf"), VCF);
    Files.writeString(folder.resolve("case.json"), CASE.formatted("tumour.vcf"));
    Files.writeString(folder.resolve("escaping.json"), CASE.formatted("../tumour.vcf"));
  }

  @Test
  void anAttachmentsFindingsAreTheCases() {
    Ran ran = Ran.dynactin("convert", folder.resolve("case.json"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("\"value\": 55191822").contains("0.27");
    assertThat(ran.out()).doesNotContain("25245350", "7675088");
    assertThat(ran.err()).contains("LEFT_OUT").doesNotContain("TUMOR", "55191822");
    Ran valid = Ran.dynactin("validate", folder.resolve("case.json"));
    assertThat(valid.code()).as(valid.out()).isZero();
    assertThat(valid.out()).contains(" 0 faults");
  }

  @Test
  void aFileAloneIsACaseIfItIsSaidWhose() {
    Path vcf = folder.resolve("tumour.vcf");
    Ran alone = Ran.dynactin("convert", vcf);
    assertThat(alone.code()).isEqualTo(65);
    assertThat(alone.err()).contains("CONTEXT_MISSING", "--patient");
    assertThat(Ran.dynactin("convert", vcf, "--patient", "p1").code()).isEqualTo(78);
    Object[] whose = {"--patient", "p1", "--specimen", "biopsy", "--assay", "panel"};
    Ran ran =
        Ran.dynactin(
            "convert",
            vcf,
            whose[0],
            whose[1],
            whose[2],
            whose[3],
            whose[4],
            whose[5],
            "--all-records");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("55191822", "25245350").doesNotContain("7675088");
  }

  @Test
  void whatIsInheritedStaysUnlessItIsAskedFor() throws IOException {
    Path maf = folder.resolve("calls.maf");
    Files.writeString(maf, MAF);
    Object[] line = {
      "convert", maf, "--patient", "p1", "--specimen", "blood", "--assay", "panel", "", ""
    };
    line[8] = "--assembly";
    line[9] = "GRCh38";
    Ran ran = Ran.dynactin(line);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("55191822").doesNotContain("43045711");
    assertThat(ran.err()).contains("1 left out: germline, and not asked for");
    line[8] = "--source-class";
    line[9] = "GERMLINE";
    assertThat(Ran.dynactin(line).out()).contains("43045711");
    Ran both =
        Ran.dynactin(Stream.concat(Stream.of(line).limit(8), Stream.of("--germline")).toArray());
    assertThat(both.out()).contains("55191822", "43045711", "LA6684-0", "LA6683-2");
  }

  @Test
  void onlyWhatIsSelectedLeavesAndTheRestIsCounted() throws IOException {
    Path maf = Files.writeString(folder.resolve("calls.maf"), MAF.replace("Germline", "Somatic"));
    Path genes = Files.writeString(folder.resolve("genes.txt"), "# board\nBRCA1 # one\n\n");
    Stream<Object> line =
        Stream.of(
            "convert", maf, "--patient", "p1", "--specimen", "s", "--assay", "a", "--genes-file");
    Ran ran = Ran.dynactin(Stream.concat(line, Stream.of(genes)).toArray());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("43045711").doesNotContain("55191822");
    assertThat(ran.err()).contains("1 finding left out: not about the genes");
    Path list = Files.writeString(folder.resolve("board.txt"), "c1\trs121434568\nc1\tr999\n");
    Ran board = Ran.dynactin("convert", folder.resolve("case.json"), "--findings", list);
    assertThat(board.out()).contains("55191822");
    assertThat(board.err()).contains("CHOSEN_MISSING", "line 2").doesNotContain("r999");
    Files.writeString(list, "# none\n");
    Ran none = Ran.dynactin("convert", folder.resolve("case.json"), "--findings", list);
    assertThat(none.code()).isEqualTo(78);
    assertThat(none.err()).contains("--findings: the file names none");
    Ran grade = Ran.dynactin("convert", folder.resolve("case.json"), "--tier", "I");
    assertThat(grade.code()).isEqualTo(78);
    assertThat(grade.err()).contains("--tier: a grade is written SYSTEM:LEVEL");
  }

  @Test
  void anAssayCountsOnTheReferenceOfItsFileAndOnNoOther() throws IOException {
    String convert = Ran.dynactin("convert", folder.resolve("case.json")).out();
    assertThat(convert.split("LA26806-2", -1)).as("on the analysis and the variant").hasSize(3);
    String other = CASE.replace("\"method\"", "\"genomeAssembly\": \"GRCh37\", \"method\"");
    Files.writeString(folder.resolve("other.json"), other.formatted("tumour.vcf"));
    Ran ran = Ran.dynactin("convert", folder.resolve("other.json"));
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.err()).contains("ASSEMBLY_CONTRADICTS", "/attachments/0");
  }

  @Test
  void aFileThatIsCutOffIsNoCase() throws IOException {
    Files.writeString(folder.resolve("tumour.vcf"), VCF.strip());
    Ran ran = Ran.dynactin("convert", folder.resolve("case.json"));
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error INPUT_CUT_OFF", "/attachments/0 line 8");
  }

  @Test
  void anAttachmentDoesNotLeadOutOfTheCasesFolder() {
    Ran ran = Ran.dynactin("convert", folder.resolve("escaping.json"));
    assertThat(ran.code()).isEqualTo(65);
    assertThat(ran.err()).contains("ATTACHMENT_UNREADABLE").doesNotContain("tumour.vcf");
  }
}
