package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.Finding;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.testing.Gathered;
import io.github.dynactin.testing.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is for which reader of findings, and what becomes of files that are cut off. */
class TableFormatsTest {
  private static final Map<String, String> SMALL =
      Map.of(
          "maf",
          """
          #version 2.4
          Hugo_Symbol\tNCBI_Build\tChromosome\tStart_Position\tEnd_Position\tVariant_Classification\tReference_Allele\tTumor_Seq_Allele2\tTumor_Sample_Barcode\tHGVSp_Short
          KRAS\tGRCh38\tchr12\t25245350\t25245350\tMissense_Mutation\tC\tT\tS\tp.G12D
          EGFR\tGRCh38\tchr7\t55174772\t55174786\tIn_Frame_Del\tGGAATTAAGAGAAGC\t-\tS\tp.E746_A750del
          """,
          "cbioportal-cna",
          "Hugo_Symbol\tEntrez_Gene_Id\tS\nERBB2\t2064\t2\nCDKN2A\t1029\t-2\nTP53\t7157\t0\n",
          "seg",
          "ID\tchrom\tloc.start\tloc.end\tnum.mark\tseg.mean\tcall\nS\t7\t100\t2000\t12\t0.9\tgain\n",
          "allelic-segments",
          "Chromosome\tStart\tEnd\tnMajor\tnMinor\n1\t100\t2000\t0\t0\n1\t3000\t4000\t12\t1\n",
          "arriba",
          "#gene1\tgene2\tstrand1(gene/fusion)\tstrand2(gene/fusion)\tbreakpoint1\tbreakpoint2\tsite1"
              + "\tsite2\ttype\tsplit_reads1\tsplit_reads2\tdiscordant_mates\tconfidence\n"
              + "A\tB\t+/+\t-/-\t1:100\t2:200\tCDS\tCDS\ttranslocation\t3\t4\t5\thigh\n",
          "star-fusion",
          "#FusionName\tJunctionReadCount\tSpanningFragCount\tLeftGene\tLeftBreakpoint\tRightGene"
              + "\tRightBreakpoint\nA--B\t1\t2\tA^E1\tchr1:100:+\tB^E2\tchr2:200:-\n");

  private final List<FindingReader> readers =
      ServiceLoader.load(FindingReader.class, FindingReader.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  @Test
  void noSampleIsClaimedByTwoReadersAndTablesByTheirOwn() throws IOException {
    Map<String, String> claimed = new TreeMap<>();
    for (Path file : SampleFiles.all()) {
      List<String> claims = claims(file);
      assertThat(claims).as(file.toString()).hasSizeLessThan(2);
      if (!claims.isEmpty() && !claims.get(0).equals("vcf")) {
        claimed.put(SampleFiles.folder().relativize(file).toString(), claims.get(0));
      }
    }
    assertThat(claimed)
        .containsOnly(
            Map.entry("arriba-test/fusions.tsv", "arriba"),
            Map.entry("fusion-callers/fusions_arriba_test.tsv", "arriba"),
            Map.entry("fusion-callers/star-fusion.fusion_predictions.abridged.tsv", "star-fusion"),
            Map.entry("pcgr-examples/T001-BRCA.grch38.cna.tsv", "allelic-segments"),
            Map.entry("pcgr-examples/T001-COAD.grch37.cna.tsv", "allelic-segments"),
            Map.entry("pcgr-examples/T001-COAD.grch38.cna.tsv", "allelic-segments"));
  }

  private List<FindingReader> tables() {
    return readers.stream()
        .filter(
            reader ->
                SMALL.containsKey(reader.format().name())
                    || reader.format().name().startsWith("bed-"))
        .toList();
  }

  private List<String> claims(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return claims(new Head(file.getFileName().toString(), in.readNBytes(Head.LENGTH)));
    }
  }

  private List<String> claims(Head head) {
    return readers.stream()
        .filter(reader -> reader.recognises(head))
        .map(reader -> reader.format().name())
        .toList();
  }

  @Test
  void eachFormatIsClaimedByItsReaderOnly() {
    SMALL.forEach(
        (format, text) -> {
          assertThat(claims(new Head("f", text.getBytes(UTF_8)))).containsExactly(format);
          assertThat(claims(new Head("f", ("\ufeff" + text).getBytes(UTF_8))))
              .containsExactly(format);
          assertThat(claims(new Head("f", text.replace("\n", "\r\n").getBytes(UTF_8))))
              .containsExactly(format);
        });
  }

  @Test
  void aPackedFileIsReadAsAPlainOne() throws Exception {
    for (FindingReader reader : tables()) {
      byte[] plain = SMALL.getOrDefault(reader.format().name(), "1\t1\t2\n").getBytes(UTF_8);
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(plain);
      }
      assertThat(claims(new Head("f.gz", packed.toByteArray())))
          .isEqualTo(claims(new Head("f", plain)));
      Source source = Source.of("f", packed.toByteArray());
      assertThat(told(Gathered.of(reader, source, settings())))
          .isEqualTo(told(Gathered.of(reader, Source.of("f", plain), settings())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hugo_Symbol\tEntrez_Gene_Id\tS\nTP53\t7157\t0.153\n",
        "Hugo_Symbol\tEntrez_Gene_Id\tS\nTP53\t7157\t3\n",
        "Hugo_Symbol\tEntrez_Gene_Id\tS\n",
        "Hugo_Symbol\tEntrez_Gene_Id\nTP53\t7157\n",
        "Hugo_Symbol\tHugo_Symbol\tS\nTP53\tTP53\t2\n",
        "hugo_symbol\tvariant_classification\ttumor_sample_barcode\n",
        "chrom\tloc.start\tloc.end\tnum.mark\tseg.mean\n",
        "gene1\tgene2\tbreakpoint1\n",
        "1\t100\t200\n",
        "{\"Hugo_Symbol\": \"TP53\"}\n",
        ""
      })
  void whatIsNearlyAFormatIsClaimedByNobody(String text) {
    assertThat(claims(new Head("f", text.getBytes(UTF_8)))).isEmpty();
  }

  /** What is cut off is never another finding than one of the whole file. */
  @Test
  void aFileThatIsCutOffAnywhereGivesNothingThatTheWholeOneDoesnt() throws Exception {
    for (FindingReader reader : tables()) {
      String text =
          reader.format().name().startsWith("bed")
              ? "chr1\t0\t100\tA\nchr2\t100\t2000\tB\nchr7\t1\t2"
              : SMALL.getOrDefault(reader.format().name(), "");
      byte[] whole = text.getBytes(UTF_8);
      if (whole.length > 0) {
        List<String> expected = told(Gathered.of(reader, Source.of("f", whole), settings()));
        assertThat(expected).as(reader.format().name()).isNotEmpty();
        for (int length = 0; length < whole.length; length++) {
          cutOff(reader, Arrays.copyOf(whole, length), expected);
        }
      }
    }
  }

  private static void cutOff(FindingReader reader, byte[] bytes, List<String> expected) {
    try {
      assertThat(expected)
          .containsAll(told(Gathered.of(reader, Source.of("f", bytes), settings())));
    } catch (InputRefusedException saidSo) {
      assertThat(saidSo.issue().message()).isNotBlank();
    }
  }

  private static FindingSettings settings() {
    return FindingSettings.of("a").withAssembly(GenomeAssembly.GRCH38);
  }

  private static List<String> told(Gathered gathered) {
    return List.of(gathered.findings(), gathered.called(), gathered.uncalled()).stream()
        .flatMap(List::stream)
        .map(Object::toString)
        .collect(Collectors.toList());
  }

  @Test
  void damageAnywhereIsRefusedOrSaid() {
    for (FindingReader reader : tables()) {
      byte[] whole = SMALL.getOrDefault(reader.format().name(), "1\t1\t2\n").getBytes(UTF_8);
      for (int at = 0; at < whole.length; at++) {
        for (byte damage : new byte[] {0, '\t', '\n', '-', '9', (byte) 0xff}) {
          byte[] damaged = whole.clone();
          damaged[at] = damage;
          try {
            Gathered gathered = Gathered.of(reader, Source.of("f", damaged), settings());
            assertThat(gathered.read().records()).isNotNegative();
          } catch (InputRefusedException saidSo) {
            assertThat(saidSo.issue().message()).isNotBlank();
          }
        }
      }
    }
  }

  /**
   * Many a table is written without a line break at its end; what may be half a word isn't read.
   */
  @Test
  void aLastLineWithoutAnEndIsReadWithoutItsLastCell() throws InputRefusedException {
    String columns =
        "Hugo_Symbol\tNCBI_Build\tChromosome\tStart_Position\tVariant_Classification"
            + "\tReference_Allele\tTumor_Seq_Allele2\tTumor_Sample_Barcode";
    String row = "KRAS\tGRCh38\tchr12\t25245350\tMissense_Mutation\tC\tT\tS";
    FindingReader maf =
        readers.stream().filter(r -> r.format().name().equals("maf")).findFirst().orElseThrow();
    byte[] noted = (columns + "\tnote\n" + row + "\tsee rep").getBytes(UTF_8);
    Gathered read = Gathered.of(maf, Source.of("f", noted), settings());
    assertThat(read.findings()).hasSize(1);
    assertThat(read.issues()).singleElement().asString().startsWith("RECORD_READ_IN_PART line 2");
    for (String end : List.of("\nKRAS\tGRCh38\tchr12", "\n" + row)) {
      byte[] cut = (columns + "\n" + row + end).getBytes(UTF_8);
      Gathered without = Gathered.of(maf, Source.of("f", cut), settings());
      assertThat(without.findings()).hasSize(1);
      assertThat(without.issues()).singleElement().asString().startsWith("INPUT_CUT_OFF");
    }
  }

  /** Whatever stands in a cell: it may be a patient's name, and isn't told. */
  @Test
  void noMessageQuotesTheFile() {
    String planted = "Zanzibar";
    for (FindingReader reader : tables()) {
      String text =
          SMALL.getOrDefault(reader.format().name(), "1\t1\t2\tname\t0\t+\t1\t2\t0\t1\t1\t0\n");
      List<String> cells = List.of(text.split("(?<=[\t\n])|(?=[\t\n])", -1));
      for (int at = 0; at < cells.size(); at++) {
        List<String> changed = new ArrayList<>(cells);
        changed.set(at, cells.get(at).isBlank() ? "\t" + planted + "\n" : planted);
        byte[] bytes = String.join("", changed).getBytes(UTF_8);
        for (FindingSettings each : List.of(settings(), settings().withSample("S"))) {
          assertThat(said(reader, bytes, each)).as(reader.format().name()).doesNotContain(planted);
        }
      }
    }
  }

  private static String said(FindingReader reader, byte[] bytes, FindingSettings settings) {
    try {
      Gathered gathered = Gathered.of(reader, Source.of("f", bytes), settings);
      return gathered.issues() + " " + gathered.read();
    } catch (InputRefusedException refused) {
      return refused.issue().toString();
    }
  }

  @Test
  void rowsAreHandedOnAsTheyAreRead() throws InputRefusedException {
    StringBuilder text = new StringBuilder("#version 2.4\n");
    text.append("Hugo_Symbol\tNCBI_Build\tChromosome\tStart_Position\tVariant_Classification");
    text.append("\tReference_Allele\tTumor_Seq_Allele2\tTumor_Sample_Barcode\n");
    for (int i = 1; i <= 20_000; i++) {
      text.append("KRAS\tGRCh38\tchr12\t").append(i).append("\tSilent\tC\tT\tS\n");
    }
    ByteArrayInputStream bytes = new ByteArrayInputStream(text.toString().getBytes(UTF_8));
    int whole = bytes.available();
    List<Integer> left = new ArrayList<>();
    Gathered sink =
        new Gathered() {
          @Override
          public void finding(Finding finding) {
            left.add(bytes.available());
          }
        };
    FindingReader maf =
        readers.stream().filter(r -> r.format().name().equals("maf")).findFirst().orElseThrow();
    ReadFindings read = maf.read(Source.once("f", bytes), settings(), sink);
    assertThat(read.findings()).isEqualTo(20_000);
    assertThat(left.get(0)).isGreaterThan(whole / 2);
  }

  @Test
  void aMillionNamesAreToldApart() {
    SeenIds seen = new SeenIds();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(seen.add(FindingIds.of("a", "change " + i))).isTrue();
    }
    assertThat(seen.add(FindingIds.of("a", "change 0"))).isFalse();
    assertThat(seen.add(FindingIds.of("a", "change 999999"))).isFalse();
    assertThat(seen.isFull()).isFalse();
  }

  @Test
  void whatIsSaidOftenIsCounted() throws InputRefusedException {
    StringBuilder text = new StringBuilder("Hugo_Symbol\tS\n");
    for (int i = 0; i < 50; i++) {
      text.append("TP53\t7\n");
    }
    FindingReader matrix =
        readers.stream()
            .filter(r -> r.format().name().equals("cbioportal-cna"))
            .findFirst()
            .orElseThrow();
    Source source = Source.of("f", text.toString().getBytes(UTF_8));
    CollectedFindings kept = new CollectedFindings("f", settings(), false);
    List<Issue> issues = kept.issues(matrix.read(source, settings(), kept));
    assertThat(issues)
        .extracting(issue -> issue.code() + " " + issue.message())
        .hasSize(12)
        .contains(
            "RECORD_SET_ASIDE 40 more times: a call is -2, -1, 0, 1, 2 or NA; it was left out");
  }
}
