package io.github.dynactin.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.mapping.core.TracedElement;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a resource or an issue says comes from a place that the input has. */
class TraceTest {
  private static Stream<Path> cases() {
    return CaseJson.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyOriginIsThere(Path file) {
    JsonNode input = CaseJson.tree(file);
    MappedCase mapped = Standard.MAPPING.map(Standard.read(input.toString()));
    Stream<Origin> traced =
        mapped.mapped().stream().flatMap(each -> each.trace().stream()).map(TracedElement::origin);
    Stream<Origin> reported = mapped.issues().stream().map(Issue::origin);
    assertThat(Stream.concat(traced, reported).map(Origin::place).distinct())
        .allSatisfy(place -> assertThat(input.at(place).isMissingNode()).as(place).isFalse());
  }
}
