package io.github.dynactin.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.IdKey;
import io.github.dynactin.Pipeline;
import io.github.dynactin.reader.Source;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Our encoder beside HAPI's, on one thread, for one observation and for the bundle of the first
 * case: {@code mvn -Pjmh test-compile exec:exec@jmh}. What counts is the ratio at the end, which
 * comes from one run on one machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EncoderBenchmark {
  private static final Path FIRST_CASE = Path.of("examples", "dctn1-alk-gastric", "case.json");

  private final FhirContext context = FhirContext.forR4Cached();
  private final JsonEncoder encoder = new JsonEncoder(context);
  private final Observation observation = GenomicsObservation.make();
  private final Bundle bundle = firstCase();

  private static Bundle firstCase() {
    Pipeline pipeline = Pipeline.builder(IdKey.demo()).build();
    return pipeline
        .read(Source.of(FIRST_CASE))
        .map(read -> pipeline.convert(read.oncologyCase().orElseThrow()).bundle())
        .findFirst()
        .orElseThrow();
  }

  /** An observation by our encoder. */
  @Benchmark
  public byte[] observationOurs() {
    return encoder.encode(observation);
  }

  /** An observation by HAPI's encoder. */
  @Benchmark
  public byte[] observationHapi() {
    return context.newJsonParser().encodeResourceToString(observation).getBytes(UTF_8);
  }

  /** The bundle by our encoder. */
  @Benchmark
  public byte[] bundleOurs() {
    return encoder.encode(bundle);
  }

  /** The bundle by HAPI's encoder. */
  @Benchmark
  public byte[] bundleHapi() {
    return context.newJsonParser().encodeResourceToString(bundle).getBytes(UTF_8);
  }

  /** Runs all four and prints the ratios. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(EncoderBenchmark.class.getSimpleName())
                    .shouldFailOnError(true)
                    .build())
            .run();
    EncoderBenchmark subjects = new EncoderBenchmark();
    print(results, "observation", subjects.encoder.encode(subjects.observation).length);
    print(results, "bundle", subjects.encoder.encode(subjects.bundle).length);
  }

  private static void print(Collection<RunResult> results, String subject, int bytes) {
    double ours = score(results, subject + "Ours");
    double hapi = score(results, subject + "Hapi");
    System.out.printf(
        "%s of %,d bytes: ours %,.0f/s (%.0f MB/s), HAPI's %,.0f/s, ratio %.1f%n",
        subject, bytes, ours, ours * bytes / 1e6, hapi, ours / hapi);
  }

  private static double score(Collection<RunResult> results, String benchmark) {
    List<Double> scores =
        results.stream()
            .filter(result -> result.getParams().getBenchmark().endsWith(benchmark))
            .map(result -> result.getPrimaryResult().getScore())
            .toList();
    return scores.get(0);
  }
}
