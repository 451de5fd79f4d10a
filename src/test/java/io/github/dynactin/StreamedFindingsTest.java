package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.encoding.JsonEncoder;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.FindingContext.SourceClass;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.privacy.PrivacySettings;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that goes by portions becomes what it becomes as a case. */
class StreamedFindingsTest {
  private static final LoneContext WHOSE =
      new LoneContext(
          new CaseId("c1"), "p1", Concept.text("liver \"biopsy\""), Concept.text("exome & more"));

  private static final String VCF =
      """
      ##fileformat=VCFv4.2
      ##reference=GRCh38
      ##INFO=<ID=CSQ,Number=.,Type=String,Description="VEP. Format: Allele|Consequence|SYMBOL|HGNC_ID|Feature_type|Feature|HGVSc|HGVSp|PICK">
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS
      1\t1000\t.\tA\tG\t.\tPASS\t.\tGT:AD:DP\t0/1:4,5:9
      1\t2000\trs12\tA\t<DEL>\t.\tPASS\tSVTYPE=DEL;END=9000;CIPOS=-5,5\tGT\t0/1
      1\t3000\t.\tT\tTA\t.\tPASS\t.\tGT:AD:DP\t1/1:0,5:5
      2\t100\tb1\tC\tC[5:500[\t.\tPASS\tSVTYPE=BND;MATEID=b2\tGT\t0/1
      5\t500\tb2\tG\t]2:100]G\t.\tPASS\tSVTYPE=BND;MATEID=b1\tGT\t0/1
      7\t55191822\trs121434568;COSV1\tT\tG\t.\tPASS\tCSQ=G|missense_variant&splice_region_variant|EGFR|HGNC:3236|Transcript|ENST00000275493.7|ENST00000275493.7:c.2573T>G|ENSP00000275493.2:p.Leu858Arg|1\tGT:AD:DP:AF\t0/1:40,30:70:0.43
      9\t100\t.\tA\t<CNV>\t.\tPASS\tSVTYPE=CNV;END=90000\tGT:CN\t./.:5
      """;

  @Test
  void eachKindOfFindingAsInACase() {
    Map<String, List<String>> streamed = same(Source.of("a.vcf", VCF.getBytes(UTF_8)), settings());
    assertThat(streamed.keySet())
        .contains("Patient", "Specimen", "Procedure", "DiagnosticReport", "Provenance");
    assertThat(streamed.getOrDefault("Observation", List.of())).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void regionsThatWereLookedAtAsInACase() {
    String gvcf =
        """
        ##fileformat=VCFv4.2
        ##reference=GRCh38
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS
        1\t1000\t.\tA\t<NON_REF>\t.\t.\tEND=1999\tGT:DP:GQ\t0/0:20:60
        1\t2000\t.\tA\tG,<NON_REF>\t.\tPASS\t.\tGT:AD:DP:GQ\t0/1:4,5,0:9:50
        1\t2001\t.\tA\t<NON_REF>\t.\t.\tEND=2999\tGT:DP:GQ\t0/0:0:0
        """;
    Map<String, List<String>> streamed = same(Source.of("g.vcf", gvcf.getBytes(UTF_8)), settings());
    assertThat(streamed.getOrDefault("Procedure", List.of()))
        .anyMatch(line -> line.contains("uncalled"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vcf2fhir-tests/vcf_example1.vcf",
        "vcf2fhir-tests/vcf_example4.vcf.gz",
        "vcf2fhir-tests/NB6TK328_filtered.vcf",
        "vcf2fhir-tests/vcf_structural_variants.vcf",
        "pcgr-examples/T001-COAD.grch38.vcf.gz",
        "arriba-test/fusions.tsv"
      })
  void aPublishedFileAsInACase(String file) {
    FindingSettings all = settings().withFilters(FilterPolicy.ALL);
    Source source = Source.of(SampleFiles.of(file));
    for (GenomeAssembly assembly : GenomeAssembly.values()) {
      FindingSettings settings = all.withAssembly(assembly);
      ReadCase read = ExampleCase.pipeline().read(source, Optional.empty(), WHOSE, settings);
      if (read.oncologyCase().isPresent()) {
        same(source, settings);
      } else {
        StreamedFindings streamed =
            stream(ExampleCase.pipeline(), source, settings, new TreeMap<>());
        assertThat(streamed.isWhole()).isFalse();
        assertThat(streamed.issues()).isEqualTo(read.issues());
      }
    }
  }

  @Test
  void withPrivacyAsInACase() {
    IdKey own = IdKey.of("a key of sixteen bytes or more".getBytes(UTF_8));
    Pipeline pipeline = Pipeline.builder(own).privacy(PrivacySettings.deidentified()).build();
    Source source = Source.of("a.vcf", VCF.getBytes(UTF_8));
    Map<String, List<String>> streamed = same(pipeline, source, settings());
    assertThat(streamed.toString()).doesNotContain("biopsy", "c1/finding");
    List<Issue> issues = stream(pipeline, source, settings(), new TreeMap<>()).issues();
    assertThat(issues).anyMatch(issue -> issue.code() == IssueCode.DEIDENTIFIED);
    assertThat(issues).hasSizeLessThan(30);
  }

  @Test
  void whatCannotBeListedIsTold() {
    StringBuilder text = new StringBuilder(VCF.lines().limit(4).reduce("", (a, b) -> a + b + "\n"));
    for (int i = 0; i < 20_500; i++) {
      text.append("3\t" + (1000 + 10 * i) + "\t.\tA\tG\t.\tPASS\t.\tGT\t0/1\n");
    }
    Source source = Source.of("long.vcf", text.toString().getBytes(UTF_8));
    Map<String, List<String>> lines = new TreeMap<>();
    StreamedFindings streamed = stream(ExampleCase.pipeline(), source, settings(), lines);
    assertThat(streamed.isWhole()).isTrue();
    assertThat(streamed.issues())
        .anyMatch(
            issue ->
                issue.code() == IssueCode.TOO_MANY_TO_LIST && issue.message().contains("20500"));
    assertThat(lines.getOrDefault("Observation", List.of()))
        .hasSize(20_500)
        .doesNotHaveDuplicates();
    assertThat(lines.getOrDefault("DiagnosticReport", List.of()).get(0))
        .doesNotContain("\"result\"");
    assertThat(lines.getOrDefault("Provenance", List.of()).get(0)).doesNotContain("Observation/");
    assertThat(ExampleCase.pipeline().read(source, Optional.empty(), WHOSE, settings()))
        .matches(read -> read.oncologyCase().isEmpty());
  }

  @Test
  void theSameChangeTwiceIsOneResourceAndTold() {
    String twice = VCF + "7\t55191823\t.\tG\tT\t.\tPASS\t.\tGT\t0/1\n".repeat(3);
    Map<String, List<String>> lines = new TreeMap<>();
    StreamedFindings streamed =
        stream(
            ExampleCase.pipeline(),
            Source.of("twice.vcf", twice.getBytes(UTF_8)),
            settings(),
            lines);
    assertThat(streamed.issues().stream().filter(i -> i.code() == IssueCode.FINDING_REPEATED))
        .hasSize(2);
    assertThat(lines.getOrDefault("Observation", List.of()).stream().map(StreamedFindingsTest::id))
        .doesNotHaveDuplicates();
  }

  private static String id(String line) {
    int start = line.indexOf("\"id\":\"") + 6;
    return line.substring(start, line.indexOf('"', start));
  }

  private static FindingSettings settings() {
    return FindingSettings.of(LoneContext.ASSAY).withSourceClass(SourceClass.SOMATIC);
  }

  private static Map<String, List<String>> same(Source source, FindingSettings settings) {
    return same(ExampleCase.pipeline(), source, settings);
  }

  /** Reads a source both ways; the lines, by type, if they are the same. */
  private static Map<String, List<String>> same(
      Pipeline pipeline, Source source, FindingSettings settings) {
    ReadCase read = pipeline.read(source, Optional.empty(), WHOSE, settings);
    JsonEncoder encoder = new JsonEncoder(FhirContext.forR4Cached());
    List<String> whole =
        pipeline.convert(read.oncologyCase().orElseThrow()).bundle().getEntry().stream()
            .map(BundleEntryComponent::getResource)
            .map(resource -> new String(encoder.encode(resource), UTF_8))
            .toList();
    Map<String, List<String>> lines = new TreeMap<>();
    StreamedFindings streamed = stream(pipeline, source, settings, lines);
    assertThat(streamed.isWhole()).as(streamed.issues().toString()).isTrue();
    assertThat(streamed.resources()).isEqualTo(whole.size());
    assertThat(lines.values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(whole);
    return lines;
  }

  private static StreamedFindings stream(
      Pipeline pipeline, Source source, FindingSettings settings, Map<String, List<String>> lines) {
    Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();
    NdjsonLines to =
        new NdjsonLines(type -> outputs.computeIfAbsent(type, any -> new ByteArrayOutputStream()));
    StreamedFindings streamed = pipeline.stream(source, Optional.empty(), WHOSE, settings, to);
    outputs.forEach((type, bytes) -> lines.put(type, bytes.toString(UTF_8).lines().toList()));
    lines.forEach(
        (type, of) ->
            assertThat(of)
                .allMatch(line -> line.startsWith("{\"resourceType\":\"" + type + "\",")));
    return streamed;
  }
}
