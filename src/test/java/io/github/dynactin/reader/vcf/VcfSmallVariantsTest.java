package io.github.dynactin.reader.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.AllelicState;
import io.github.dynactin.model.CodingHgvs;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GeneId;
import io.github.dynactin.model.ProteinHgvs;
import io.github.dynactin.model.ReadDepth;
import io.github.dynactin.model.SmallVariant;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.InputRefusedException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VcfSmallVariantsTest {
  private static final String AD = "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"x\">";
  private static final String AF = "##FORMAT=<ID=AF,Number=A,Type=Float,Description=\"x\">";

  @Test
  void takesWhatTheGenotypeSaysAndNothingElse() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            "1 1000 . A C . PASS . GT 0/1",
            "1 1001 . A C . PASS . GT 1|1",
            "1 1002 . A C . PASS . GT 0/0",
            "1 1003 . A C . PASS . GT ./.",
            "1 1004 . A C . PASS . GT ./1",
            "1 1005 . A C . PASS . GT 0/2",
            "1 1006 . A C,G . . . GT 1/2",
            "X 5000000 . A C . . . GT 1",
            "MT 100 . A C . . . GT 1");
    assertThat(vcf.findings)
        .extracting(each -> each.context().result())
        .containsExactly(
            TestResult.PRESENT,
            TestResult.PRESENT,
            TestResult.NO_CALL,
            TestResult.PRESENT,
            TestResult.PRESENT,
            TestResult.PRESENT,
            TestResult.PRESENT,
            TestResult.PRESENT);
    assertThat(vcf.findings)
        .extracting(each -> ((SmallVariant) each).call().allelicState().orElse(null))
        .containsExactly(
            AllelicState.HETEROZYGOUS,
            AllelicState.HOMOZYGOUS,
            null,
            null,
            AllelicState.HETEROZYGOUS,
            AllelicState.HETEROZYGOUS,
            AllelicState.HEMIZYGOUS,
            null);
    assertThat(vcf.leftOut("the genotype is the reference's")).isEqualTo(1);
    assertThat(vcf.codes()).containsExactly(IssueCode.RECORD_SET_ASIDE);
    assertThat(vcf.issues.get(0).origin().toString()).isEqualTo("f.vcf line 8");
  }

  /** A dot isn't "found": a haploid call that couldn't be made, or a column of a merged file. */
  @Test
  void aSampleOfWhichNothingIsSaidIsNotCalled() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            AD,
            "Y 3000001 . A C . PASS . GT .",
            "Y 3000002 . A C . PASS . GT:AD:GQ .:.:.",
            "Y 3000003 . A C . PASS . GT:AD:GQ .:0,0:30",
            "Y 3000004 . A C . PASS . AD:DP .:.",
            "Y 3000005 . A <DEL> . PASS END=3000100 GT .",
            "Y 3000006 . A C . PASS . GT:AD .:5,5",
            "Y 3000007 . A C . PASS . DP 12");
    assertThat(vcf.findings)
        .extracting(each -> each.context().result())
        .containsExactly(
            TestResult.NO_CALL,
            TestResult.NO_CALL,
            TestResult.NO_CALL,
            TestResult.NO_CALL,
            TestResult.NO_CALL,
            TestResult.PRESENT,
            TestResult.PRESENT);
  }

  @Test
  void splitsAllelesEachWithItsOwnNumbers() throws InputRefusedException {
    Vcf both =
        Vcf.of(
            AD,
            AF,
            "2 29220829 . GCA G,GCC,* . PASS . GT:AD:AF:DP 1/2:50,20,30,0:0.20,0.300,0:100");
    Vcf apart =
        Vcf.of(
            AD,
            AF,
            "2 29220829 . GCA G . PASS . GT:AD:AF:DP 0/1:50,20:0.20:100",
            "2 29220829 . GCA GCC . PASS . GT:AD:AF:DP 0/1:50,30:0.300:100");
    assertThat(both.keys())
        .containsExactly("small//NC_000002.12:29220829:GCA>G", "small//NC_000002.12:29220831:A>C")
        .isEqualTo(apart.keys());
    assertThat(both.findings)
        .extracting(each -> ((SmallVariant) each).call())
        .isEqualTo(apart.findings.stream().map(each -> ((SmallVariant) each).call()).toList());
    SmallVariant second = (SmallVariant) both.findings.get(1);
    assertThat(second.call().alleleFraction().orElseThrow().value())
        .isEqualTo(new BigDecimal("0.300"));
    assertThat(second.call().reads().alternate()).contains(new ReadDepth(30));
    assertThat(both.findings)
        .extracting(each -> each.id())
        .isEqualTo(apart.findings.stream().map(each -> each.id()).toList());
  }

  @Test
  void takesFractionsAsStatedAndNeverFromCounts() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            "1 1 . A C . . . GT:FREQ:AD:RD:DP 0/1:12.5%:8:56:64",
            "1 2 . A C . . . GT:VAF 0/1:0.4",
            "1 3 . A C . . . GT:AD:DP 0/1:5,5:10",
            "1 4 . A C . . . GT:AF 0/1:1.2",
            "1 5 . A C . . . GT:AO:DP 0/1:7:9",
            "1 6 . A C . . . GT:FREQ 0/1:12,5%");
    assertThat(vcf.findings)
        .extracting(
            each -> ((SmallVariant) each).call().alleleFraction().map(f -> f.value()).orElse(null))
        .containsExactly(new BigDecimal("0.125"), new BigDecimal("0.4"), null, null, null, null);
    assertThat(vcf.findings)
        .extracting(
            each ->
                ((SmallVariant) each).call().reads().alternate().map(ReadDepth::reads).orElse(-1))
        .containsExactly(8, -1, 5, -1, 7, -1);
    assertThat(vcf.read().loss().notTaken()).containsEntry("allele fraction", 2L);
  }

  @Test
  void readsSomaticCallersThatGiveNoGenotype() throws InputRefusedException {
    Vcf strelka =
        Vcf.pair(
            "1 5 . A C . PASS SOMATIC;NT=ref DP:AU:CU:GU:TU 40:40,40:0,0:0,0:0,0 50:30,31:20,22:0,0:0,0",
            "1 6 . A C . PASS SOMATIC;NT=het DP:AU:CU:GU:TU 40:20,20:20,20:0,0:0,0 50:30,31:20,22:0,0:0,0",
            "1 7 . A AT . PASS SOMATIC;NT=ref DP:TAR:TIR 40:40,40:0,0 50:31,31:19,20",
            "1 8 . A G . PASS . AD:DP 9,0:9 9,0:9");
    assertThat(strelka.findings)
        .extracting(each -> each.context().sourceClass().orElse(null))
        .containsExactly(SourceClass.SOMATIC, null, SourceClass.SOMATIC);
    SmallVariant first = (SmallVariant) strelka.findings.get(0);
    assertThat(first.call().reads().alternate()).contains(new ReadDepth(20));
    assertThat(first.call().alleleFraction()).isEmpty();
    assertThat(first.call().allelicState()).isEmpty();
    assertThat(((SmallVariant) strelka.findings.get(2)).call().reads().alternate())
        .contains(new ReadDepth(19));
    assertThat(strelka.leftOut("there is no genotype, and no read shows it")).isEqualTo(1);
  }

  @Test
  void takesASampleThatIsAskedForAsTheOneACallerMeans() throws InputRefusedException {
    String text =
        Vcf.text(
            "P1\tP2\tNORMAL",
            "1 5 . A C . PASS . AD 9,0 9,3 9,4",
            "1 6 . A C . PASS . GT 0/1 . 0/0");
    assertThat(Vcf.read(Vcf.SETTINGS.withSample("P2"), text).keys())
        .containsExactly("small//NC_000001.11:5:A>C", "small//NC_000001.11:6:A>C");
    assertThat(Vcf.read(Vcf.SETTINGS.withSample("P1"), text).keys())
        .containsExactly("small//NC_000001.11:6:A>C");
    assertThat(Vcf.read(Vcf.SETTINGS.withSample("NORMAL"), text).keys()).isEmpty();
  }

  @Test
  void callsNothingSomaticThatTheNormalTissueHas() throws InputRefusedException {
    Vcf vcf =
        Vcf.read(
            Vcf.SETTINGS.withSourceClass(SourceClass.SOMATIC),
            Vcf.text(
                "NORMAL\tTUMOR", "1 5 . A C . PASS . GT 0/0 0/1", "1 6 . A C . PASS . GT 0/1 0/1"));
    assertThat(vcf.findings)
        .extracting(each -> each.context().sourceClass())
        .containsExactly(Optional.of(SourceClass.SOMATIC), Optional.empty());
    assertThat(vcf.codes()).containsExactly(IssueCode.RECORD_READ_IN_PART);
  }

  @Test
  void readsTheStatusOfVarScanOnlyWhereTheHeaderDocumentsIt() throws InputRefusedException {
    String documented =
        "##INFO=<ID=SS,Number=1,Type=String,Description=\"Somatic status (0=Reference,1=Germline,2=Somatic,3=LOH, or 5=Unknown)\">";
    String[] lines = {"1 5 . A C . PASS SS=2 GT 0/0 0/1", "1 6 . A C . PASS SS=1 GT 0/1 0/1"};
    Vcf with = Vcf.pair(documented, lines[0], lines[1]);
    assertThat(with.findings)
        .extracting(each -> each.context().sourceClass().orElse(null))
        .containsExactly(SourceClass.SOMATIC, SourceClass.GERMLINE);
    assertThat(Vcf.pair(lines).findings)
        .extracting(each -> each.context().sourceClass().orElse(null))
        .containsExactly(null, null);
  }

  @Test
  void keepsToTheFilterPolicy() throws InputRefusedException {
    String text =
        Vcf.text(
            "S",
            "1 5 . A C . weak;low . GT 0/1",
            "1 6 . A C . PASS . GT:FT 0/1:bad",
            "1 7 . A C . . . GT 0/1");
    Vcf passed = Vcf.read(Vcf.SETTINGS, text);
    assertThat(passed.leftOut("failed a filter")).isEqualTo(2);
    assertThat(passed.findings).hasSize(1);
    Vcf all = Vcf.read(Vcf.SETTINGS.withFilters(FilterPolicy.ALL), text);
    assertThat(all.findings)
        .extracting(each -> ((SmallVariant) each).call().filters())
        .containsExactly(List.of("weak", "low"), List.of("PASS"), List.of());
  }

  @Test
  void takesRecordsWithoutSamplesAsFoundAndSaysSo() throws InputRefusedException {
    Vcf vcf =
        Vcf.read(
            Vcf.SETTINGS,
            Vcf.text(
                "",
                "1 5 . A C . PASS .",
                "1 6 . A C . PASS AN=5008;AC=3",
                "1 7 . A C . PASS AN=2;AC=0"));
    assertThat(vcf.keys()).containsExactly("small//NC_000001.11:5:A>C");
    assertThat(vcf.codes())
        .containsExactly(IssueCode.PRESENCE_NOT_STATED, IssueCode.RECORD_SET_ASIDE);
  }

  @Test
  void takesTheTranscriptThatIsMarkedElseOnlyWhatAllAgreeOn() throws InputRefusedException {
    String vep =
        "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Consequence annotations from Ensembl VEP. Format: Allele|Consequence|SYMBOL|Feature_type|Feature|HGVSc|HGVSp|PICK|HGNC_ID\">";
    String one = "|Transcript|ENST1|ENST00000275493.7:c.2573T>G|ENSP00000275493.2:p.Leu858Arg|";
    Vcf vcf =
        Vcf.of(
            vep,
            "7 100 . T G . . CSQ=G|missense_variant&splice_region_variant|EGFR"
                + one
                + "1|HGNC:3236,G|upstream_gene_variant|EGFR-AS1|Transcript|ENST2|||| GT 0/1",
            "7 101 . T G . . CSQ=G|missense_variant|EGFR|Transcript|ENST1|c.1T>G||| ,G|intron_variant|EGFR|Transcript|ENST3|c.9T>G||| GT 0/1"
                .replace("| ,", "|,"),
            "7 102 . T G . . CSQ=G|missense_variant|A|Transcript|ENST1|||| GT 0/1"
                .replace("|||| GT", "||||,G|missense_variant|B|Transcript|ENST2|||| GT"),
            "7 103 . T G . . CSQ=A|missense_variant|EGFR|Transcript|ENST1|||1| GT 0/1",
            "7 104 . TC T . . CSQ=-|synonymous_variant|EGFR|Transcript|ENST1||ENSP00000275493.2:p.Leu858%3D|1| GT 0/1",
            "7 105 . T G . . CSQ=G|upstream_gene_variant|EGFR|Transcript|ENST1|||1| GT 0/1");
    assertThat(vcf.findings)
        .extracting(each -> each.genes().stream().map(GeneId::symbol).toList())
        .containsExactly(
            List.of("EGFR"), List.of("EGFR"), List.of(), List.of(), List.of("EGFR"), List.of());
    SmallVariant first = (SmallVariant) vcf.findings.get(0);
    assertThat(first.gene()).contains(new GeneId("EGFR", Optional.of("HGNC:3236")));
    assertThat(first.change().hgvs().coding())
        .contains(CodingHgvs.parse("ENST00000275493.7:c.2573T>G"));
    assertThat(first.change().hgvs().protein())
        .contains(ProteinHgvs.parse("ENSP00000275493.2:p.Leu858Arg"));
    assertThat(first.consequences())
        .extracting(Concept::label)
        .containsExactly("missense_variant", "splice_region_variant");
    assertThat(((SmallVariant) vcf.findings.get(1)).change().hgvs().coding()).isEmpty();
    assertThat(
            ((SmallVariant) vcf.findings.get(4)).change().hgvs().protein().orElseThrow().change())
        .isEqualTo("p.(Leu858=)");
  }

  @Test
  void readsSnpEffWhichWritesTranscriptAndChangeApart() throws InputRefusedException {
    String snpEff =
        "##INFO=<ID=ANN,Number=.,Type=String,Description=\"Functional annotations: 'Allele | Annotation | Annotation_Impact | Gene_Name | Gene_ID | Feature_Type | Feature_ID | Transcript_BioType | Rank | HGVS.c | HGVS.p' \">";
    SmallVariant variant =
        Vcf.of(
                snpEff,
                "5 112841059 rs459552;21030;COSV1 T A . . ANN=A|missense_variant|MODERATE|APC|E|transcript|ENST00000508376.6|protein_coding|17/17|c.5465T>A|p.Val1822Asp GT 0/1")
            .only(SmallVariant.class);
    assertThat(variant.change().hgvs().coding())
        .contains(CodingHgvs.parse("ENST00000508376.6:c.5465T>A"));
    assertThat(variant.call().identifiers())
        .extracting(Concept::label)
        .containsExactly("rs459552", "COSV1");
  }

  @Test
  void alignsOnTheReferenceAndSetsAsideWhatItDenies(@TempDir Path folder) throws Exception {
    Path fasta = folder.resolve("r.fa");
    Files.writeString(fasta, ">9\nGGCACACATT\nTTA\n");
    Files.writeString(Path.of(fasta + ".fai"), "9\t13\t3\t10\t11\n");
    String text =
        Vcf.text(
            "S",
            "9 4 . ACA A . . . GT 0/1",
            "9 9 . T TT . . . GT 0/1",
            "9 2 . A C . . . GT 0/1",
            "9 11 . T G . . . GT 0/1");
    Vcf vcf = Vcf.read(Vcf.SETTINGS.withReference(fasta), text);
    assertThat(vcf.keys())
        .containsExactly(
            "small//NC_000009.12:2:GCA>G",
            "small//NC_000009.12:8:A>AT",
            "small//NC_000009.12:11:T>G");
    assertThat(vcf.codes()).contains(IssueCode.RECORD_SET_ASIDE);
  }

  @Test
  void tellsARepeatedChangeOnceAndWhatWasNotTaken() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            "1 5 . A C 50 . MQ=3;DP=.;Doe^Jane=1 GT:PL 0/1:3",
            "1 4 . TA TC . . . GT 0/1",
            "chrUn_KI270742v1 5 . A C . . . GT 0/1");
    assertThat(vcf.findings).hasSize(1);
    assertThat(vcf.codes()).contains(IssueCode.FINDING_REPEATED, IssueCode.OUT_OF_ORDER);
    assertThat(vcf.read().loss().notTaken())
        .containsEntry("INFO/MQ", 1L)
        .containsEntry("INFO/(not a key)", 1L)
        .containsEntry("FORMAT/PL", 1L)
        .containsEntry("QUAL", 1L)
        .doesNotContainKey("INFO/DP");
    assertThat(vcf.leftOut("not on a chromosome of the assembly")).isEqualTo(1);
    assertThat(vcf.read().loss().notStated()).hasSize(1);
  }
}
