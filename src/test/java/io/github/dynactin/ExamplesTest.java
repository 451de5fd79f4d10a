package io.github.dynactin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.validation.ValidationReport;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is listed, is read without a word, and becomes FHIR that validates. */
class ExamplesTest {
  @Test
  void theListNamesEveryExample() throws Exception {
    Map<String, String> index =
        new ObjectMapper()
            .readValue(
                ExampleCase.text(Path.of("examples", "index.json")),
                new TypeReference<Map<String, String>>() {});
    assertThat(ExampleCase.all().stream().map(file -> file.getName(1).toString()))
        .containsExactlyInAnyOrderElementsOf(index.keySet());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void conformsToOurOwnProfiles(Path example) {
    ConvertedCase converted = ExampleCase.pipeline().convert(ExampleCase.read(example));
    assertThat(converted.isSendable()).isTrue();
    ValidationReport report = ExampleCase.pipeline().validate(converted.bundle());
    assertThat(report.faults()).isEmpty();
    assertThat(report.resources())
        .as("every resource is checked against a profile of ours")
        .allSatisfy(
            resource ->
                assertThat(resource.checked())
                    .anyMatch(profile -> profile.contains("dynactin.github.io")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void conformsToTheOfficialProfiles(Path example) {
    Pipeline pipeline = ExampleCase.officialPipeline();
    ConvertedCase converted = pipeline.convert(ExampleCase.read(example));
    ValidationReport report = pipeline.validate(converted.bundle());
    assertThat(report.faults()).isEmpty();
    assertThat(report.unavailable()).as("profiles claimed and not checked").isEmpty();
  }

  static Stream<Path> examples() {
    return ExampleCase.all().stream();
  }
}
