package io.github.dynactin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.bulk.NdjsonLines;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Concept;
import io.github.dynactin.model.GenomeAssembly;
import io.github.dynactin.reader.FindingSettings;
import io.github.dynactin.reader.FindingSettings.FilterPolicy;
import io.github.dynactin.reader.LoneContext;
import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import io.github.dynactin.testing.ExampleCase;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of findings of all shapes become, by templates, what the mappers make of each of them:
 * files made by chance, with the start of the chance in the test's name.
 */
class TemplatedFindingsTest {
  private static final LoneContext WHOSE =
      new LoneContext(
          new CaseId("c1"), "p1", Concept.text("liver \"biopsy\""), Concept.text("exome & more"));

  @ParameterizedTest
  @MethodSource("starts")
  void asTheMappersMakeThem(long start) {
    Source source = Source.of("a.vcf", ChanceVcf.made(new Random(start)).getBytes(UTF_8));
    Pipeline pipeline = ExampleCase.pipeline();
    FindingSettings settings =
        FindingSettings.of(LoneContext.ASSAY)
            .withAssembly(GenomeAssembly.GRCH38)
            .withFilters(FilterPolicy.ALL);
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
    assertThat(streamed.count()).isGreaterThan(ChanceVcf.RECORDS / 2);
    assertThat(sorted(other)).isEqualTo(sorted(one));
  }

  static LongStream starts() {
    return LongStream.range(0, 80);
  }

  private static List<String> sorted(ByteArrayOutputStream lines) {
    return lines.toString(UTF_8).lines().sorted().toList();
  }
}
