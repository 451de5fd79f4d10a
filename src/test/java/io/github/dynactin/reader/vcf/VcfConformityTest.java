package io.github.dynactin.reader.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.reader.InputRefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't as VCF or the header defines it is told, and costs only what can't be read. */
class VcfConformityTest {
  private static final String RECORD = "1 5 . A C . PASS . GT 0/1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "##INFO=<ID=X,Number=N,Type=Integer,Description=\"x\"> ! Number is",
        "##INFO=<ID=X,Number=1,Type=Int,Description=\"x\"> ! Type is",
        "##FORMAT=<ID=X,Number=0,Type=Flag,Description=\"x\"> ! Type is",
        "##INFO=<ID=X,Number=1,Type=Flag,Description=\"x\"> ! a Flag has Number=0",
        "##INFO=<ID=X,Number=1,Type=Integer,Description=some words> ! what isn't one word is quoted",
        "##INFO=<ID=X,Number=1,Type=Integer,Description=word> ! no Description in quotes",
        "##INFO=<Number=1,Type=Integer,Description=\"x\",ID=X> ! ID comes first",
        "##INFO=<ID=AC,Number=1,Type=Integer,Description=\"x\"> ! AC with Number=A and Type=Integer",
        "##FORMAT=<ID=AD,Number=R,Type=String,Description=\"x\"> ! AD with Number=R",
        "##contig=<length=5> ! ID comes first",
        "##contig=<ID=1 A> ! it is written",
        "##contig=<ID=1,> ! it is written",
        "##contig=<ID=1,=5> ! it is written",
        "##INFO=<ID=X,Number=1,Type=String,Description=\"x\"y> ! it is written",
        "##contig=<ID=1,A,length=5> ! it is written",
        "##ALT=<ID=DEL:A<B,Description=\"x\"> ! it is written",
        "##META=<ID=Assay,Number=.,Type=String,Values=Exome> ! Values=[...]",
        "##PEDIGREE=<Original=S> ! there is no ID",
        "##pedigreeDB=<> ! there is no value",
        "##reference= ! there is no value"
      })
  void tellsOfAHeaderThatSaysSomethingElse(String line, String what) throws InputRefusedException {
    Vcf vcf = Vcf.of("##source=x", line, RECORD);
    assertThat(vcf.findings).hasSize(1);
    assertThat(of(vcf, IssueCode.HEADER_DEVIATES))
        .singleElement()
        .matches(issue -> issue.message().contains(what), what)
        .matches(issue -> issue.origin().place().equals("line 3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "##INFO=<ID=AC,Number=A,Type=Integer,Description=\"a, <b> and \\\"c\\\"\",Source=\"x\">",
        "##INFO=<ID=X,Number=A,Type=Flag,Description=\"\">",
        "##FORMAT=<ID=AF,Number=1,Type=String,Description=\"not one of VCF's own here\">",
        "##contig=<ID=HLA-A*01:01:01:01,length=3503,URL=ftp://x/y?z=1>",
        "##META=<ID=Tissue,Type=String,Number=.,Values=[Blood, Liver, ?]>",
        "##ALT=<ID=my-own,Description=\"x\">",
        "##PEDIGREE=<ID=S,Original=N>",
        "##GATKCommandLine=<ID=X,CommandLine=\"a=b, c\" d>",
        "##anything at all=x"
      })
  void takesAHeaderAsVcfHasIt(String line) throws InputRefusedException {
    assertThat(of(Vcf.of(line, RECORD), IssueCode.HEADER_DEVIATES)).isEmpty();
  }

  @Test
  void takesHeadersOfAnyLength() throws InputRefusedException {
    String fields = "##SAMPLE=<ID=S" + ",a=b".repeat(100_000) + ">";
    String words = "\\\"x".repeat(100_000);
    String described = "##FILTER=<ID=q10,Description=\"" + words + "\">";
    assertThat(of(Vcf.of(fields, described, RECORD), IssueCode.HEADER_DEVIATES)).isEmpty();
  }

  @Test
  void whatCallersHadBeforeVcfDefinedItIsTheirs() throws InputRefusedException {
    String line = "##FORMAT=<ID=AD,Number=1,Type=Integer,Description=\"reads of the change\">";
    String text = Vcf.text("S", line, RECORD);
    assertThat(of(Vcf.read(Vcf.SETTINGS, text), IssueCode.HEADER_DEVIATES)).hasSize(1);
    String older = text.replace("VCFv4.3", "VCFv4.1");
    assertThat(of(Vcf.read(Vcf.SETTINGS, older), IssueCode.HEADER_DEVIATES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "AC=-1 ! INFO/AC: VCF or the header wants whole numbers from 0, one for each ALT",
        "AC=1.5 ! INFO/AC",
        "AC=1,2,3 ! INFO/AC",
        "AF=0.5,x ! INFO/AF: VCF or the header wants numbers from 0",
        "DP=99999999999 ! whole numbers from 0, 1 of them",
        "END= ! INFO/END",
        "DB=yes ! INFO/DB: VCF or the header wants no value",
        "AA=C,G ! INFO/AA: VCF or the header wants words, 1 of them",
        "OWN=2147483648,1 ! INFO/OWN: VCF or the header wants whole numbers of 32 bits, 2 of them",
        "OWN=1 ! INFO/OWN",
        "LETTER=ab ! INFO/LETTER: VCF or the header wants single characters",
        "1X=5 ! a key of INFO begins with a letter",
      })
  void tellsOfAValueThatIsNotAsDefined(String info, String what) throws InputRefusedException {
    Vcf vcf = Vcf.of(OWN, LETTER, "1 5 . A C,G . PASS " + info + " GT 1/2");
    assertThat(vcf.findings).hasSize(2);
    assertThat(of(vcf, IssueCode.RECORD_DEVIATES))
        .singleElement()
        .matches(issue -> issue.message().contains(what), what)
        .matches(issue -> issue.origin().place().equals("line 5"));
  }

  private static final String OWN =
      "##INFO=<ID=OWN,Number=2,Type=Integer,Description=\"two numbers\">";
  private static final String LETTER =
      "##INFO=<ID=LETTER,Number=1,Type=Character,Description=\"a letter\">";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AC=1,2;AF=1e-3,.;AN=2;DP=.;DB;H2=0;END=5;OWN=-7,+3;LETTER=x;AA=\"a,b\";UNKNOWN=a,b",
        "AC=.",
        "AF=0.,.5",
        "AF=NaN,inf"
      })
  void takesValuesAsVcfHasThem(String info) throws InputRefusedException {
    Vcf vcf = Vcf.of(OWN, LETTER, "1 5 . A C,G . PASS " + info + " GT 1/2");
    assertThat(of(vcf, IssueCode.RECORD_DEVIATES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "A C GT:PL 0/1:1,2 ! FORMAT/PL: VCF or the header wants whole numbers of 32 bits, one for each genotype",
        "A C,G GT:PL 0/1:1,2,3 ! FORMAT/PL",
        "A C GT:PL 1:1,2,3 ! FORMAT/PL",
        "A C GT:GQ 0/1:x ! FORMAT/GQ",
        "A C GT:HQ 0/1:1 ! FORMAT/HQ",
        "A C GT:G*S 0/1:1 ! a key of FORMAT begins"
      })
  void tellsOfASampleThatIsNotAsDefined(String end, String what) throws InputRefusedException {
    String[] words = end.strip().split(" ", 3);
    Vcf vcf = Vcf.of("1 5 . %s %s . PASS . %s".formatted(words[0], words[1], words[2]));
    assertThat(vcf.findings).isNotEmpty();
    assertThat(of(vcf, IssueCode.RECORD_DEVIATES))
        .singleElement()
        .matches(issue -> issue.message().contains(what), what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C GT:PL 0/1:1,2,3", "C,G GT:PL 1/2:1,2,3,4,5,6", "C GT:PL 1:1,2"})
  void countsGenotypesByTheSamplesOwn(String end) throws InputRefusedException {
    Vcf vcf = Vcf.of("1 5 . A " + end.replace(" GT", " . PASS . GT"));
    assertThat(of(vcf, IssueCode.RECORD_DEVIATES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 5 ;rs1 A C . PASS . GT 0/1",
        "1 5 rs1;rs1 A C . PASS . GT 0/1",
        "1 5 . A C -5 PASS . GT 0/1",
        "1 5 . A C . q10;q10 . GT 0/1"
      })
  void tellsOfColumnsThatAreNotAsDefined(String record) throws InputRefusedException {
    assertThat(of(Vcf.of(record), IssueCode.RECORD_DEVIATES)).hasSize(1);
  }

  /** COSMIC's GENE stands twice in what was annotated with it, and callers leave INFO empty. */
  @ParameterizedTest
  @ValueSource(strings = {"GENE=A;GENE=B", "END=5;END=5", "DB;DB", "DB;;END=5", ""})
  void readsARecordWhoseInfoIsNotAsDefined(String info) throws InputRefusedException {
    String text =
        Vcf.text("S", "1 5 . A C . PASS INFO GT 0/1").replace("\tINFO\tGT", "\t" + info + "\tGT");
    Vcf vcf = Vcf.read(Vcf.SETTINGS, text);
    assertThat(vcf.findings).hasSize(1);
    assertThat(of(vcf, IssueCode.RECORD_DEVIATES)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<1 5 . A C . PASS . GT 0/1",
        "chr,1 5 . A C . PASS . GT 0/1",
        "1 5 . A <DEL>A> . PASS END=9 GT 0/0",
        "1 5 . A [1:100[ . PASS . GT 0/0"
      })
  void setsAsideWhatCanNotBeRead(String record) throws InputRefusedException {
    Vcf vcf = Vcf.of(record);
    assertThat(vcf.findings).isEmpty();
    assertThat(of(vcf, IssueCode.RECORD_SET_ASIDE)).hasSize(1);
  }

  @Test
  void aFlagThatSaysZeroIsNotSet() throws InputRefusedException {
    assertThat(sources("SOMATIC")).containsExactly(List.of(SourceClass.SOMATIC));
    assertThat(sources("SOMATIC=1")).containsExactly(List.of(SourceClass.SOMATIC));
    assertThat(sources("SOMATIC=0")).containsExactly(List.of());
  }

  private static List<List<SourceClass>> sources(String info) throws InputRefusedException {
    return Vcf.of("1 5 . A C . PASS " + info + " GT 0/1").findings.stream()
        .map(finding -> finding.context().sourceClass().stream().toList())
        .toList();
  }

  private static List<Issue> of(Vcf vcf, IssueCode code) {
    return vcf.issues.stream().filter(issue -> issue.code() == code).toList();
  }
}
