package io.github.dynactin.reader.vcf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.FindingReader;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.Head;
import io.github.dynactin.reader.InputRefusedException;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VcfHeaderTest {
  private static final FindingSettings NOTHING_KNOWN = FindingSettings.of("panel");
  private static final String BOTH = "1 5 . A C . PASS . GT 0/0 0/1";

  @Test
  void isFoundAndRecognisesItsFiles() {
    assertThat(ServiceLoader.load(FindingReader.class)).anyMatch(VcfReader.class::isInstance);
    assertThat(new VcfReader().recognises(new Head("x", "##fileformat=VCFv4.2\n".getBytes(UTF_8))))
        .isTrue();
    assertThat(new VcfReader().recognises(new Head("x.vcf", "Hugo_Symbol\t".getBytes(UTF_8))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "##tumor_sample=P1",
        "##PEDIGREE=<Derived=P1,Original=P2>",
        "##PEDIGREE=<ID=P1,Original=P2>",
        "##SAMPLE=<ID=P1,Genomes=Tumor,Description=\"a, b\">##SAMPLE=<ID=P2,Genomes=Germline>"
      })
  void findsTheTumourThatTheHeaderNames(String lines) throws InputRefusedException {
    String text = Vcf.text("P2\tP1", (lines + "@" + BOTH).replace(">##", ">@##").split("@", -1));
    assertThat(Vcf.read(Vcf.SETTINGS, text).findings).hasSize(1);
  }

  @Test
  void refusesAnUnclearChoiceWithoutNamingPatients() {
    Issue issue =
        refused(
            Vcf.SETTINGS, Vcf.text("Doe^Jane\tSmith\tNormal", "1 5 . A C . . . GT 0/1 0/0 0/0"));
    assertThat(issue.code()).isEqualTo(IssueCode.SAMPLE_UNCLEAR);
    assertThat(issue.message())
        .isEqualTo(
            "nothing says which sample is the tumour's; there are 3, in columns 10 to 12, column 12"
                + " is Normal");
    assertThat(refused(Vcf.SETTINGS.withSample("Jane"), Vcf.text("Doe\tSmith")).message())
        .doesNotContain("Jane")
        .doesNotContain("Doe");
  }

  @ParameterizedTest
  @CsvSource({
    "##reference=file:///ref/GRCh38_full_analysis_set.fa, GRCH38",
    "##reference=/x/human_g1k_v37_decoy.fasta, GRCH37",
    "##reference=file:///Homo_sapiens_assembly38.fasta, GRCH38",
    "'##contig=<ID=chr7,length=159345973>', GRCH38",
    "'##contig=<ID=7,length=159138663>', GRCH37",
    "'##contig=<ID=x,assembly=b37,length=3>', GRCH37",
    "'##contig=<ID=NC_000007.14>', GRCH38"
  })
  void findsTheAssemblyThatTheHeaderTells(String line, GenomeAssembly assembly)
      throws InputRefusedException {
    assertThat(Vcf.read(NOTHING_KNOWN, Vcf.text("S", line)).read().assembly()).contains(assembly);
  }

  @Test
  void guessesNoAssemblyAndRefusesContradictions() {
    assertThat(refused(NOTHING_KNOWN, Vcf.text("S")).code()).isEqualTo(IssueCode.ASSEMBLY_UNKNOWN);
    for (String line :
        new String[] {
          "##reference=hg19.fa", "##reference=hg18.fa", "##contig=<ID=1,length=247249719>"
        }) {
      assertThat(refused(Vcf.SETTINGS, Vcf.text("S", line)).code())
          .isEqualTo(IssueCode.ASSEMBLY_CONTRADICTS);
    }
  }

  @Test
  void doesNotTakeTheMitochondrionOfHg19ForThatOfGrch37() throws InputRefusedException {
    Vcf vcf =
        Vcf.read(
            NOTHING_KNOWN,
            Vcf.text(
                "S", "##reference=hg19.fa", "chrM 5 . A C . . . GT 1", "chr1 5 . A C . . . GT 1"));
    assertThat(vcf.keys()).containsExactly("small//NC_000001.10:5:A>C");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#CHROM\tPOS\n",
        "##fileformat=VCFv3.3\n",
        "##fileformat=VCFv4.2\n",
        "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO",
        "##fileformat=VCFv4.2\n#CHROM POS ID REF ALT QUAL FILTER INFO\n",
        "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\tA\n",
        "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tA\t\n",
        "##fileformat=VCFv4.2\n##INFO=<ID=A,Description=\"x>\n",
        "##fileformat=VCFv4.2\n1\t5\t.\tA\tC\t.\t.\t.\n"
      })
  void refusesHeadersThatArentWhole(String text) {
    assertThat(refused(Vcf.SETTINGS, text).code()).isEqualTo(IssueCode.HEADER_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 5 . A C . PASS . GT",
        "1 5 . A C . PASS . GT 0/1 ",
        "1 x . A C . PASS . GT 0/1",
        "1 99999999999 . A C . PASS . GT 0/1",
        "1 0 . A C . PASS . GT 0/1",
        "1 5 . R C . PASS . GT 0/1",
        "1 5 . . C . PASS . GT 0/1",
        "1 5 . A R . PASS . GT 0/1",
        "1 5 . A A . PASS . GT 0/1",
        "1 5 . A C. . PASS . GT 0/2",
        "1 5 . A <DEL . PASS . GT 0/1",
        "1 5 . A A[2:x[ . PASS . GT 0/1",
        "1 5 . A C high PASS . GT 0/1",
        "1 5 . A C . 0 . GT 0/1",
        "1 5 . A C . PASS END=5;END=9 GT 0/1",
        "1 5 . A C . PASS . DP:GT 3:0/1",
        "1 5 . A C . PASS . GT 0/1:7",
        "1 5 . A C . PASS . GT 0/x",
        "1 248956423 . A C . PASS . GT 0/1"
      })
  void setsDamagedRecordsAsideWithTheirLine(String line) throws InputRefusedException {
    Vcf vcf = Vcf.of(line, "2 9 . A C . . . GT 0/1");
    assertThat(vcf.keys()).containsExactly("small//NC_000002.12:9:A>C");
    assertThat(vcf.codes()).containsExactly(IssueCode.RECORD_SET_ASIDE);
    assertThat(vcf.issues.get(0).origin().toString()).isEqualTo("f.vcf line 3");
  }

  @Test
  void readsMarksAndEndsOfLinesOfOtherSystems() throws InputRefusedException {
    String text = Vcf.text("S", "1 5 . a c . PASS DB GT 0/1").replace("\n", "\r\n");
    assertThat(Vcf.read(Vcf.SETTINGS, "\uFEFF" + text).keys())
        .containsExactly("small//NC_000001.11:5:A>C");
  }

  private static Issue refused(FindingSettings settings, String text) {
    return catchThrowableOfType(InputRefusedException.class, () -> Vcf.read(settings, text))
        .issue();
  }
}
