package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.testing.ExampleCase;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Thousands of findings of all shapes become, by templates, what the mappers make of each of them:
 * files made by chance, with the start of the chance in the test's name.
 */
class TemplatedFindingsTest {
  private static final LoneContext WHOSE =
      new LoneContext(
          new CaseId("c1"), "p1", Concept.text("liver \"biopsy\""), Concept.text("exome & more"));

  private static final String HEADER =
      """
      ##fileformat=VCFv4.2
      ##reference=GRCh38
      ##INFO=<ID=CSQ,Number=.,Type=String,Description="VEP. Format: Allele|Consequence|SYMBOL|HGNC_ID|Feature_type|Feature|HGVSc|HGVSp|PICK|ALLELE_NUM">
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS
      """;

  private static final String[] CONTIGS = {"1", "7", "X", "MT"};
  private static final String[] CHANGES = {
    "c.%d+1G>T",
    "c.%dA>C",
    "c.-%ddel",
    "c.%d_*17dup",
    "n.%d[12]",
    "c.%d=",
    "c.%dinv",
    "c.%ddelinsAC",
    "c.%d_(900_1000)del",
    "c.*%dG>A",
    "not HGVS %d"
  };
  private static final String[] PROTEINS = {
    "p.Leu%dArg", "p.(Leu%dArg)", "p.L%dR", "p.Gln%d*", "p.Trp%dfs", "p.Gln%d%%3D", "p.Leu%ddel"
  };
  private static final String[] GENES = {"EGFR|HGNC:3236", "KRAS|HGNC:6407", "C1orf112|", "A>B|"};
  private static final String[] TERMS = {
    "missense_variant", "intron_variant&non_coding", "stop_gained", "gr\u00f6\u00dfer", "a b"
  };
  private static final String[] IDS = {".", "rs%d", "rs%d;COSV%d", "COSM%d", "own%d"};
  private static final String[] TRANSCRIPTS = {
    "NM_005228.%d", "ENST00000275493.%d", "", "LRG_1t%d"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 20251127, 4, 77})
  void asTheMappersMakeThem(long start) {
    Source source = Source.of("a.vcf", made(new Random(start)).getBytes(UTF_8));
    Pipeline pipeline = ExampleCase.pipeline();
    FindingSettings settings =
        FindingSettings.of(LoneContext.ASSAY).withAssembly(GenomeAssembly.GRCH38);
    ReadCase read = pipeline.read(source, Optional.empty(), WHOSE, settings);
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    NdjsonLines whole = new NdjsonLines(type -> one);
    pipeline.convert(read.oncologyCase().orElseThrow()).bundle().getEntry().stream()
        .map(BundleEntryComponent::getResource)
        .forEach(whole::write);
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    NdjsonLines streamed = new NdjsonLines(type -> other);
    assertThat(pipeline.stream(source, Optional.empty(), WHOSE, settings, streamed).isWhole())
        .isTrue();
    assertThat(streamed.count()).isGreaterThan(2_000);
    assertThat(sorted(other)).isEqualTo(sorted(one));
  }

  private static List<String> sorted(ByteArrayOutputStream lines) {
    return lines.toString(UTF_8).lines().sorted().toList();
  }

  private static String made(Random random) {
    StringBuilder text = new StringBuilder(HEADER);
    for (String contig : CONTIGS) {
      int position = 100;
      for (int i = 0; i < 900; i++) {
        position += 1 + random.nextInt(20);
        text.append(record(contig, position, random)).append('\n');
      }
    }
    return text.toString();
  }

  private static String record(String contig, int position, Random random) {
    String ref = bases(random);
    String alt = random.nextInt(3) > 0 ? ref.charAt(0) + bases(random) : bases(random);
    alt = alt.equals(ref) ? ref + "T" : alt;
    List<String> samples = new ArrayList<>(List.of("0/1", "1/1", "1", "1/.", "./."));
    int depth = random.nextInt(90);
    int reads = random.nextInt(depth + 1);
    String share = one(new String[] {"0.43", ".", "1", "0", "1e-9", "0.0000001", "0.500"}, random);
    return String.join(
        "\t",
        contig,
        "" + position,
        one(IDS, random).replace("%d", "" + (1 + random.nextInt(99_999))),
        ref,
        alt,
        ".",
        one(new String[] {"PASS", ".", "low;clustered", "q\"10"}, random),
        random.nextInt(6) == 0 ? "." : "CSQ=" + annotation(random),
        "GT:AD:DP:AF",
        "%s:%d,%d:%d:%s"
            .formatted(
                samples.get(random.nextInt(samples.size())), depth - reads, reads, depth, share));
  }

  private static String annotation(Random random) {
    int number = 1 + random.nextInt(2_000);
    String transcript = one(TRANSCRIPTS, random).replace("%d", "" + (1 + random.nextInt(9)));
    String coding = one(CHANGES, random).formatted(number);
    boolean told = random.nextInt(4) > 0;
    boolean protein = random.nextInt(3) == 0;
    return Stream.of(
            "x",
            one(TERMS, random),
            one(GENES, random),
            "Transcript",
            transcript,
            told ? (transcript.isEmpty() ? "" : transcript + ":") + coding : "",
            protein ? "ENSP00000275493.2:" + one(PROTEINS, random).formatted(number) : "",
            "1",
            "1")
        .reduce((a, b) -> a + "|" + b)
        .orElseThrow();
  }

  private static String bases(Random random) {
    int length = random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(6);
    StringBuilder bases = new StringBuilder();
    for (int i = 0; i < length; i++) {
      bases.append("ACGT".charAt(random.nextInt(4)));
    }
    return bases.toString();
  }

  private static String one(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
