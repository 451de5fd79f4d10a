package io.github.dynactin.mapping.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dynactin.model.Biosample;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.testing.ExampleCase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseScopeTest {
  private static final MappingSettings SETTINGS =
      new MappingSettings(
          new ResourceIds("a key for tests, no key for patients".getBytes(UTF_8), ""),
          "urn:example:sid",
          Map.of(),
          "Dynactin");

  @Test
  void aRepeatedIdIsRefusedWithoutTheFactsThemselves() {
    OncologyCase whole = ExampleCase.read(ExampleCase.FIRST);
    Biosample sample = whole.biosamples().get(0);
    OncologyCase repeating = withBiosamples(whole, Stream.of(sample, sample).toList());
    assertThatThrownBy(() -> new CaseScope(repeating, SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two facts of the case have the same id");
  }

  private static OncologyCase withBiosamples(OncologyCase whole, List<Biosample> biosamples) {
    return new OncologyCase(
        whole.id(),
        whole.metaData(),
        whole.individual(),
        whole.phenotypicFeatures(),
        whole.diseases(),
        biosamples,
        whole.assays(),
        whole.findings(),
        whole.measurements(),
        whole.imagingStudies(),
        whole.medicalActions(),
        whole.diseaseAssessments(),
        whole.origin());
  }
}
