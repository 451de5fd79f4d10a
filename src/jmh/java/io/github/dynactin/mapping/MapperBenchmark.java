package io.github.dynactin.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.encoding.GenomicsObservation;
import io.github.dynactin.encoding.JsonEncoder;
import io.github.dynactin.encoding.Scores;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.MappingSettings;
import io.github.dynactin.mapping.core.Parts;
import io.github.dynactin.mapping.core.Profile;
import io.github.dynactin.mapping.core.ResourceIds;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.reader.CollectedFindings;
import io.github.dynactin.reader.FindingReaders;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.InputRefusedException;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.LoneFindings;
import io.github.dynactin.reader.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.RunnerException;

/**
 * One annotated small variant to its two resources, as a case has them, as a stream has them, and
 * as a stream writes them; beside building one observation by hand, and beside HAPI's encoder for
 * the same two resources. {@code mvn -Pjmh test-compile exec:exec@jmh
 * -Djmh.benchmark=io.github.dynactin.mapping.MapperBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MapperBenchmark {
  private static final String VCF =
      """
      ##fileformat=VCFv4.2
      ##reference=GRCh38
      ##INFO=<ID=CSQ,Number=.,Type=String,Description="Format: Allele|Consequence|SYMBOL|HGNC_ID|Feature_type|Feature|HGVSc|HGVSp|PICK">
      #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS
      7\t55191822\trs121434568\tT\tG\t.\tPASS\tCSQ=G|missense_variant|EGFR|HGNC:3236|Transcript|ENST00000275493.7|ENST00000275493.7:c.2573T>G|ENSP00000275493.2:p.Leu858Arg|1\tGT:AD:DP:AF\t0/1:40,30:70:0.43
      """;

  private final CaseMapping mapping =
      new CaseMapping(
          new MappingSettings(
              new ResourceIds(new byte[32], ""),
              "https://example.org/sid",
              Map.of(Profile.VARIANT, List.of("https://example.org/variant|1")),
              "benchmark"));
  private final OncologyCase oncologyCase = variant();
  private final Parts shared = Parts.shared();
  private final FhirContext context = FhirContext.forR4Cached();
  private final JsonEncoder encoder = new JsonEncoder(context);

  private static OncologyCase variant() {
    Source source = Source.of("a.vcf", VCF.getBytes(UTF_8));
    FindingSettings settings = FindingSettings.of(LoneContext.ASSAY);
    CollectedFindings found = new CollectedFindings("a.vcf", settings, false);
    try {
      FindingReaders.standard().read(source, Optional.empty(), settings, found);
    } catch (InputRefusedException impossible) {
      throw new IllegalStateException(impossible);
    }
    LoneContext whose =
        new LoneContext(new CaseId("c1"), "p1", Concept.text("blood"), Concept.text("exome"));
    return LoneFindings.context(whose, Origin.of("a.vcf", "")).withFindings(found.findings());
  }

  /** As in a case: with parts of their own, and a tree for the narrative. */
  @Benchmark
  public void inACase(Blackhole sink) {
    mapping.mapFindings(oncologyCase, Parts.own(), sink::consume);
  }

  /** As in a stream: with parts that are shared, and the narrative as text. */
  @Benchmark
  public void inAStream(Blackhole sink) {
    mapping.mapFindings(
        oncologyCase,
        shared,
        mapped -> {
          sink.consume(mapped);
          sink.consume(mapped.narrative());
        });
  }

  /** The same, and written. */
  @Benchmark
  public void inAStreamWritten() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    mapping.mapFindings(
        oncologyCase,
        shared,
        mapped -> {
          try {
            encoder.encode(mapped.resource(), mapped.narrative(), nowhere);
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
        });
  }

  /** One observation of 15 components, with neither narrative nor id. */
  @Benchmark
  public Object byHand() {
    return GenomicsObservation.make();
  }

  /** Both resources mapped as in a case, and written by HAPI's encoder. */
  @Benchmark
  public void writtenByHapi(Blackhole sink) {
    mapping.mapFindings(
        oncologyCase,
        Parts.own(),
        mapped -> sink.consume(context.newJsonParser().encodeResourceToString(mapped.resource())));
  }

  /** Runs all and prints the ratios. */
  public static void main(String[] args) throws RunnerException {
    Scores scores = Scores.of(MapperBenchmark.class);
    scores.print("variants mapped in a case", "inACase", "byHand", 1);
    scores.print("variants mapped in a stream", "inAStream", "byHand", 1);
    scores.print("variants mapped and written", "inAStreamWritten", "writtenByHapi", 1);
  }
}
