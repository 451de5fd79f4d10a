package io.github.dynactin.reader.copynumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.CopyNumberAlteration;
import io.github.dynactin.model.CopyNumberAlteration.Change;
import io.github.dynactin.model.CopyNumbers;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.FindingReader;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.Source;
import io.github.dynactin.reader.TableSettings;
import io.github.dynactin.testing.Gathered;
import io.github.dynactin.testing.SampleFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopyNumberReadersTest {
  private static final FindingSettings NOWHERE = FindingSettings.of("a");
  private static final FindingSettings SETTINGS = NOWHERE.withAssembly(GenomeAssembly.GRCH38);
  private static final FindingSettings DIPLOID =
      SETTINGS.withTables(TableSettings.NOTHING_KNOWN.withPloidy(2));

  private static final String NO_PLOIDY = "the ploidy that copies are counted against isn't stated";
  private static final String NO_AUTOSOME =
      "not on an autosome: how many copies there should be isn't stated";
  private static final String AS_MANY = "as many copies as there should be, of both alleles";

  @ParameterizedTest
  @CsvSource({
    "-2, CDKN2A deep deletion",
    "-1, CDKN2A loss",
    "1, CDKN2A gain",
    "2, CDKN2A amplification",
  })
  void aCallThatIsStatedIsAFinding(String call, String label) throws InputRefusedException {
    Gathered read = matrix(NOWHERE, "CDKN2A\t1029\t" + call);
    assertThat(read.labels()).containsExactly(label);
    CopyNumberAlteration found = (CopyNumberAlteration) read.findings().get(0);
    assertThat(found.copies()).isEqualTo(CopyNumbers.NOT_STATED);
    assertThat(read.read().loss().notTaken()).containsOnly(Map.entry("Entrez_Gene_Id", 1L));
  }

  @Test
  void noAlterationNotTestedAndNotStatedAreThreeThings() throws InputRefusedException {
    Gathered read = matrix(NOWHERE, "A\t1\t0", "B\t2\tNA", "C\t3\t", "D\t4\t0");
    assertThat(read.findings()).isEmpty();
    assertThat(read.issues()).isEmpty();
    assertThat(read.read().loss().leftOut())
        .containsOnly(
            Map.entry("0: no alteration", 2L),
            Map.entry("NA: not tested", 1L),
            Map.entry("no call is stated", 1L));
  }

  @ParameterizedTest
  @CsvSource({"TP53\\t1\\t3", "TP53\\t1\\t-1.5", "TP53\\t1\\t0.4", "a b\\t1\\t2", "TP53\\t2"})
  void aCallThatCantBeReadCostsItself(String row) throws InputRefusedException {
    Gathered read = matrix(NOWHERE, row.replace("\\t", "\t"), "ERBB2\t2064\t2");
    assertThat(read.labels()).containsExactly("ERBB2 amplification");
    assertThat(read.issues()).hasSize(1);
    assertThat(read.issues().get(0)).startsWith("RECORD_SET_ASIDE line 2: ").doesNotContain("TP53");
  }

  @Test
  void ofSeveralSamplesTheOneNamedIsRead() throws InputRefusedException {
    String header = "Hugo_Symbol\tCytoband\tMILLER\tS2";
    String row = "ERBB2\t17q12\t2\t0";
    FindingReader reader = new DiscreteCopyNumberReader();
    Gathered read = Gathered.of(reader, NOWHERE.withSample("MILLER"), header, row);
    assertThat(read.labels()).containsExactly("ERBB2 amplification");
    assertThat(read.read().loss().notTaken())
        .containsOnly(Map.entry("Cytoband", 1L), Map.entry("calls of other samples", 1L));
    for (FindingSettings settings : new FindingSettings[] {NOWHERE, NOWHERE.withSample("S3")}) {
      InputRefusedException refused =
          catchThrowableOfType(
              InputRefusedException.class, () -> Gathered.of(reader, settings, header, row));
      assertThat(refused.issue().code()).isEqualTo(IssueCode.SAMPLE_UNCLEAR);
      assertThat(refused.issue().message()).contains("2").doesNotContain("MILLER");
    }
  }

  @Test
  void aRatioWithoutACallIsNeitherGainNorLoss() throws InputRefusedException {
    Gathered read =
        Gathered.of(
            new SegReader(),
            SETTINGS,
            "ID\tchrom\tloc.start\tloc.end\tnum.mark\tseg.mean",
            "S\t7\t100\t200\t5\t2.5");
    assertThat(read.findings()).isEmpty();
    assertThat(read.read().loss().leftOut())
        .containsOnly(
            Map.entry("without a call: a ratio doesn't say what is a gain or a loss", 1L));
  }

  @ParameterizedTest
  @CsvSource({"+, GAIN", "-, LOSS", "gain, GAIN", "Amplification, AMPLIFICATION", "0, ", "NA, "})
  void aSegmentThatIsCalledIsAFinding(String call, @Nullable Change change)
      throws InputRefusedException {
    Gathered read =
        Gathered.of(
            new SegReader(),
            SETTINGS,
            "@HD\tVN:1.6",
            "@SQ\tSN:chr7\tLN:159345973",
            "CONTIG\tSTART\tEND\tNUM_POINTS_COPY_RATIO\tMEAN_LOG2_COPY_RATIO\tCALL",
            "chr7\t100\t200\t5\t0.900\t" + call);
    assertThat(read.issues()).isEmpty();
    assertThat(read.findings()).hasSize(change == null ? 0 : 1);
    if (change != null) {
      CopyNumberAlteration found = (CopyNumberAlteration) read.findings().get(0);
      assertThat(found.change()).isEqualTo(change);
      assertThat(found.copies().log2Ratio().orElseThrow()).isEqualTo("0.900");
      assertThat(found.segment().orElseThrow().label()).isEqualTo("chr7:100-200 (GRCh38)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, 100, 99, 1, 'an interval has at least one base: the end is before the start'",
    "7, 100, 200, maybe, 'a call is +, -, 0, gain, loss, amplification, deletion or neutral'",
    "7, 1e5, 200, +, 'loc.start: a whole number is asked for, without a sign'",
    "7, 1, 999999999, +, 'the interval ends behind the end of the chromosome in this assembly'",
  })
  void aSegmentThatCantBeReadCostsItself(
      String chromosome, String start, String end, String call, String why)
      throws InputRefusedException {
    Gathered read =
        Gathered.of(
            new SegReader(),
            SETTINGS,
            "ID\tchrom\tloc.start\tloc.end\tnum.mark\tseg.mean\tcall",
            String.join("\t", "S", chromosome, start, end, "5", "2.5", call.replace("1", "+")),
            "S\t8\t1\t2\t5\t2.5\t+",
            "S\tGL000191.1\t1\t2\t5\t2.5\t+");
    assertThat(read.findings()).hasSize(1);
    assertThat(read.issues())
        .containsExactly("RECORD_SET_ASIDE line 2: " + why + "; it was left out");
    assertThat(read.read().loss().leftOut())
        .containsEntry("on a sequence that is no chromosome", 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0, , DEEP_DELETION",
    "1, 2, 0, , ",
    "1, 1, 1, , ",
    "1, 1, 0, 2, LOSS",
    "1, 2, 1, 2, GAIN",
    "1, 23, 1, 2, GAIN",
    "1, 2, 0, 2, COPY_NEUTRAL_LOH",
    "1, 1, 1, 2, ",
    "1, 1, 1, 4, LOSS",
    "1, 2, 2, 4, ",
    "X, 0, 0, 2, ",
    "Y, 2, 1, 2, ",
    "1, NA, 0, 2, ",
  })
  void copiesSaySomethingOnlyAgainstAPloidy(
      String chromosome,
      String major,
      String minor,
      @Nullable Integer ploidy,
      @Nullable Change change)
      throws InputRefusedException {
    FindingSettings settings =
        ploidy == null
            ? SETTINGS
            : SETTINGS.withTables(TableSettings.NOTHING_KNOWN.withPloidy(ploidy));
    Gathered read =
        Gathered.of(
            new AllelicSegmentsReader(),
            settings,
            "sample\tchr\tstartpos\tendpos\tnMajor\tnMinor",
            String.join("\t", "S", chromosome, "100", "200", major, minor));
    assertThat(read.issues()).isEmpty();
    assertThat(read.findings())
        .extracting(each -> ((CopyNumberAlteration) each).change())
        .isEqualTo(change == null ? List.of() : List.of(change));
    assertThat(read.findings())
        .allSatisfy(each -> assertThat(((CopyNumberAlteration) each).copies().total()).isEmpty());
  }

  @Test
  void withoutAReferenceASegmentIsNowhere() {
    InputRefusedException refused =
        catchThrowableOfType(
            InputRefusedException.class,
            () -> Gathered.of(new AllelicSegmentsReader(), NOWHERE, "x"));
    assertThat(refused.issue().code()).isEqualTo(IssueCode.ASSEMBLY_UNKNOWN);
  }

  @Test
  void theSamplesHaveTheCountsThatWereCountedByHand() throws InputRefusedException {
    for (String name : new String[] {"T001-BRCA.grch38", "T001-COAD.grch38"}) {
      sample(name, SETTINGS, 260, 6, Map.of(NO_PLOIDY, 241L, NO_AUTOSOME, 13L));
      Map<Change, Long> changes =
          sample(name, DIPLOID, 260, 179, Map.of(AS_MANY, 68L, NO_AUTOSOME, 13L));
      assertThat(changes)
          .containsOnly(
              Map.entry(Change.DEEP_DELETION, 6L),
              Map.entry(Change.LOSS, 62L),
              Map.entry(Change.GAIN, 88L),
              Map.entry(Change.COPY_NEUTRAL_LOH, 23L));
    }
    Map<Change, Long> older =
        sample(
            "T001-COAD.grch37",
            DIPLOID.withAssembly(GenomeAssembly.GRCH37),
            252,
            178,
            Map.of(AS_MANY, 61L, NO_AUTOSOME, 13L));
    assertThat(older)
        .containsOnly(
            Map.entry(Change.DEEP_DELETION, 6L),
            Map.entry(Change.LOSS, 67L),
            Map.entry(Change.GAIN, 83L),
            Map.entry(Change.COPY_NEUTRAL_LOH, 22L));
  }

  private static Map<Change, Long> sample(
      String name, FindingSettings settings, long records, int findings, Map<String, Long> leftOut)
      throws InputRefusedException {
    Source source = Source.of(SampleFiles.of("pcgr-examples/" + name + ".cna.tsv"));
    Gathered read = Gathered.of(new AllelicSegmentsReader(), source, settings);
    assertThat(read.issues()).isEmpty();
    assertThat(read.read().records()).isEqualTo(records);
    assertThat(read.findings()).hasSize(findings);
    assertThat(read.read().loss().leftOut()).isEqualTo(leftOut);
    assertThat(read.read().loss().notTaken()).isEmpty();
    Map<Change, Long> changes = new TreeMap<>();
    for (Finding finding : read.findings()) {
      changes.merge(((CopyNumberAlteration) finding).change(), 1L, Long::sum);
    }
    return changes;
  }

  private static Gathered matrix(FindingSettings settings, String... rows)
      throws InputRefusedException {
    String[] lines = new String[rows.length + 1];
    lines[0] = "Hugo_Symbol\tEntrez_Gene_Id\tS";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return Gathered.of(new DiscreteCopyNumberReader(), settings, lines);
  }
}
