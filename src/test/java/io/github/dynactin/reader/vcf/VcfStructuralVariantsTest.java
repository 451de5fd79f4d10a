package io.github.dynactin.reader.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.ConfidenceInterval;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.CopyNumberAlteration.Change;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GeneFusion;
import io.github.dynactin.model.GeneFusion.PartnerOrder;
import io.github.dynactin.model.Strand;
import io.github.dynactin.model.StructuralVariant;
import io.github.dynactin.model.StructuralVariant.Kind;
import io.github.dynactin.model.TestResult;
import io.github.dynactin.reader.InputRefusedException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VcfStructuralVariantsTest {
  private static final String CSQ =
      "##INFO=<ID=CSQ,Number=.,Type=String,Description=\"Format: Allele|Consequence|SYMBOL\">";

  @Test
  void readsSymbolicAllelesWithTheirEnds() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            "1 100 . N <DEL> . PASS SVTYPE=DEL;END=200;SVLEN=-100;CIPOS=-10,5;CIEND=-3,4;CT=3to5 GT 0/1",
            "1 300 . N <DUP:TANDEM> . PASS SVTYPE=DUP;SVLEN=50 GT 0/1",
            "1 400 . N <INV> . PASS PRECISE;CIPOS=-1,1;SVTYPE=INV;END=500 GT 0/1",
            "1 600 . N <INS> . PASS SVTYPE=INS;SVLEN=300 GT 0/1",
            "1 700 . N <DEL> . PASS SVTYPE=DEL GT 0/1",
            "1 800 . N <DEL> . PASS SVTYPE=DEL;END=700 GT 0/1",
            "1 900 . N <DEL:ME:ALU> . PASS SVTYPE=DEL;END=1200 GT ./.",
            "1 950 . N <UNK> . PASS END=1200 GT 0/1");
    assertThat(vcf.findings)
        .extracting(each -> ((StructuralVariant) each).kind())
        .containsExactly(
            Kind.DELETION, Kind.TANDEM_DUPLICATION, Kind.INVERSION, Kind.INSERTION, Kind.DELETION);
    assertThat(vcf.keys().get(0))
        .isEqualTo("structural/DELETION/NC_000001.11:100+/NC_000001.11:200-");
    StructuralVariant first = (StructuralVariant) vcf.findings.get(0);
    assertThat(first.ends().orElseThrow().first().confidence())
        .contains(new ConfidenceInterval(-10, 5));
    assertThat(first.details().length()).hasValue(100);
    assertThat(
            ((StructuralVariant) vcf.findings.get(1))
                .ends()
                .orElseThrow()
                .second()
                .orElseThrow()
                .position())
        .isEqualTo(350);
    assertThat(((StructuralVariant) vcf.findings.get(2)).ends().orElseThrow().first().confidence())
        .isEmpty();
    assertThat(vcf.findings.get(4).context().result()).isEqualTo(TestResult.NO_CALL);
    assertThat(vcf.codes()).containsOnly(IssueCode.RECORD_SET_ASIDE).hasSize(3);
  }

  @Test
  void joinsMatesToOneFindingWithItsStrands() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            "2 29223528 a1 G G]5:100] . PASS SVTYPE=BND;MATEID=a2;EVENT=e%3D1 GT 0/1",
            "2 30000000 b1 C CAT[2:40000000[ . PASS SVTYPE=BND GT 0/1",
            "2 40000000 b2 C ]2:30000000]ATC . PASS SVTYPE=BND GT 0/1",
            "5 100 a2 T T]2:29223528] . PASS SVTYPE=BND;MATEID=a1 GT 0/1",
            "7 50 s T TAC. . PASS SVTYPE=BND GT 0/1",
            "7 60 u1 T [8:70[T . PASS SVTYPE=BND;MATEID=u2 GT 0/1",
            "7 65 v1 T T[HLA-A*01:01:01:01:70[ . PASS SVTYPE=BND;MATEID=v2 GT 0/1");
    assertThat(vcf.keys())
        .containsExactly(
            "structural/BREAKEND/NC_000002.12:30000000+/NC_000002.12:40000000-",
            "structural/BREAKEND/NC_000002.12:29223528+/NC_000005.10:100+",
            "structural/BREAKEND/NC_000007.14:50+",
            "structural/BREAKEND/NC_000007.14:60-/NC_000008.11:70-",
            "structural/BREAKEND/NC_000007.14:65+");
    StructuralVariant inserted = (StructuralVariant) vcf.findings.get(0);
    assertThat(inserted.details().insertedSequence()).contains("AT");
    StructuralVariant joined = (StructuralVariant) vcf.findings.get(1);
    assertThat(joined.details().event()).contains("e=1");
    assertThat(joined.ends().orElseThrow().first().strand()).contains(Strand.FORWARD);
    assertThat(vcf.codes())
        .containsExactly(
            IssueCode.RECORD_READ_IN_PART, IssueCode.MATE_MISSING, IssueCode.MATE_MISSING);
  }

  @Test
  void givesTheSameFindingWhicheverMateComesFirst() throws InputRefusedException {
    String one = "2 100 x1 G G]5:100] . PASS SVTYPE=BND;MATEID=x2 GT 0/1";
    String two = "5 100 x2 T T]2:100] . PASS SVTYPE=BND;MATEID=x1 GT 0/1";
    assertThat(Vcf.of(one, two).findings)
        .extracting(Finding::id)
        .isEqualTo(Vcf.of(two, one).findings.stream().map(Finding::id).toList());
  }

  @Test
  void tellsAFusionWhereBothEndsLieInOneGeneEach() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            CSQ,
            "2 29223528 a1 G G]2:74605296] . PASS SVTYPE=BND;MATEID=a2;CSQ=x|intron_variant|ALK,x|upstream_gene_variant|CLIP4 GT 0/1",
            "2 74605296 a2 T T]2:29223528] . PASS SVTYPE=BND;MATEID=a1;CSQ=x|intron_variant|DCTN1 GT 0/1");
    GeneFusion fusion = vcf.only(GeneFusion.class);
    assertThat(fusion.label()).isEqualTo("ALK-DCTN1 fusion");
    assertThat(fusion.order()).isEqualTo(PartnerOrder.NOT_STATED);
    assertThat(fusion.partners().get(1).place().breakpoint().orElseThrow().position())
        .isEqualTo(74605296);
    assertThat(vcf.only(StructuralVariant.class).genes()).hasSize(2);
  }

  @Test
  void tellsAFusionThatSnpEffNamesAndNoneOfAnUncalledBreak() throws InputRefusedException {
    String ann =
        "##INFO=<ID=ANN,Number=.,Type=String,Description=\"Functional annotations: 'Allele | Annotation | Gene_Name' \">";
    String line =
        "22 23000000 a1 G G[9:130000000[ . PASS SVTYPE=BND;ANN=x|gene_fusion|BCR&ABL1 GT ";
    assertThat(Vcf.of(ann, line + "0/1").only(GeneFusion.class).label())
        .isEqualTo("BCR-ABL1 fusion");
    assertThat(Vcf.of(ann, line + "./.").findings).hasSize(1);
  }

  @Test
  void handsOnTheOldestWhenTooManyWait() throws InputRefusedException {
    String[] lines =
        IntStream.rangeClosed(1, 20_001)
            .mapToObj(
                i ->
                    "1 "
                        + i
                        + " m"
                        + i
                        + " G G[2:"
                        + i
                        + "[ . PASS SVTYPE=BND;MATEID=n"
                        + i
                        + " GT 0/1")
            .toArray(String[]::new);
    Vcf vcf = Vcf.of(lines);
    assertThat(vcf.findings).hasSize(20_001);
    assertThat(vcf.issues.get(0).message()).contains("more than 20000 breakends wait");
  }

  @Test
  void takesGainAndLossOnlyAsStated() throws InputRefusedException {
    Vcf vcf =
        Vcf.pair(
            "3 100 . N <CNV> . PASS SVTYPE=CNV;END=200 GT:TCN:MCN ./.:2:1 ./.:5:1",
            "3 300 . N <CNV> . PASS SVTYPE=CNV;END=400 GT:TCN:MCN ./.:2:1 ./.:2:0",
            "3 500 . N <CNV> . PASS SVTYPE=CNV;END=600 GT:TCN:MCN ./.:2:1 ./.:2:1",
            "3 700 . N <DEL> . PASS SVTYPE=CNV;END=800 GT:CN 0/0:2 0/1:0.93",
            "3 900 . N <DUP> . PASS SVTYPE=DUP;END=1000;FOLD_CHANGE=2.1 GT 0/0 0/1",
            "3 1100 . N <DUP> . PASS SVTYPE=CNV;END=1200 GT:CN 0/0:2 0/1:2",
            "3 1300 . N <CN3> . PASS SVTYPE=CNV;END=1400 GT 0/0 0/1",
            "3 1500 . N <DUP> . PASS SVTYPE=CNV;END=1400 GT:CN 0/0:2 0/1:4");
    assertThat(vcf.findings)
        .extracting(each -> ((CopyNumberAlteration) each).change())
        .containsExactly(Change.GAIN, Change.COPY_NEUTRAL_LOH, Change.LOSS, Change.GAIN);
    CopyNumberAlteration gain = (CopyNumberAlteration) vcf.findings.get(0);
    assertThat(gain.segment().orElseThrow().label()).isEqualTo("chr3:101-200 (GRCh38)");
    assertThat(gain.copies().minor().orElseThrow().toString()).isEqualTo("1");
    assertThat(gain.copies().major()).isEmpty();
    assertThat(
            ((CopyNumberAlteration) vcf.findings.get(2)).copies().total().orElseThrow().toString())
        .isEqualTo("0.93");
    assertThat(vcf.leftOut("as many copies as the normal tissue has")).isEqualTo(1);
    assertThat(vcf.codes()).hasSize(3).containsOnly(IssueCode.RECORD_SET_ASIDE);
  }

  @Test
  void tellsLongWrittenAllelesAsTheCallerDoes() throws InputRefusedException {
    String bases = "ACGTT".repeat(12);
    Vcf vcf =
        Vcf.of(
            "4 100 . A A" + bases + " . PASS SVTYPE=INS GT 0/1",
            "4 500 . A" + bases + " A . PASS SVTYPE=DEL;END=560;SVLEN=-60 GT 0/1",
            "4 900 . A" + bases + " A . PASS . GT 0/1");
    assertThat(vcf.findings)
        .extracting(each -> each.getClass().getSimpleName())
        .containsExactly("StructuralVariant", "StructuralVariant", "SmallVariant");
    assertThat(((StructuralVariant) vcf.findings.get(0)).details().insertedSequence())
        .contains(bases);
    assertThat(
            ((StructuralVariant) vcf.findings.get(1))
                .ends()
                .orElseThrow()
                .second()
                .orElseThrow()
                .position())
        .isEqualTo(560);
  }

  @Test
  void joinsReferenceBlocksToRegions() throws InputRefusedException {
    Vcf vcf =
        Vcf.of(
            "1 1 . N <NON_REF> . . END=100 GT:DP:GQ 0/0:30:90",
            "1 101 . A <NON_REF> . . END=150 GT:DP:GQ 0/0:9:20",
            "1 151 . A C,<NON_REF> . . . GT:DP:GQ 0/1:9:20",
            "1 152 . A <NON_REF> . . END=160 GT:DP:GQ 0/0:0:0",
            "1 161 . A <*> . . END=170 GT ./.",
            "1 171 . A . . . END=180 GT 0/0",
            "2 1 . A . . LowQual . GT 0/0",
            "2 2 . A . . . . GT 0/1");
    assertThat(vcf.called).containsExactly("chr1:1-151 (GRCh38)", "chr1:171-180 (GRCh38)");
    assertThat(vcf.uncalled).containsExactly("chr1:152-170 (GRCh38)", "chr2:1 (GRCh38)");
    assertThat(vcf.keys()).isEqualTo(List.of("small//NC_000001.11:151:A>C"));
    assertThat(vcf.codes()).containsExactly(IssueCode.RECORD_SET_ASIDE);
  }
}
