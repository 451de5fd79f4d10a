package io.github.dynactin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.dynactin.testing.ExampleCase;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.Test;

/** HAPI's own module of validation says what HL7's validators say when they are used again. */
class HapiRulesTest {
  private final FhirContext context = FhirContext.forR4Cached();
  private final OfflineSupport library =
      new OfflineSupport(
          context, ConformanceResources.none(), Packages.none(), DefinitionCache.none());

  @Test
  void saysTheSame() {
    Checks ours = Rules.over(library);
    Checks hapis = new HapiRules(context, library);
    String right = context.newJsonParser().encodeResourceToString(observation());
    String wrong = right.replace("\"status\":", "\"state\":").replaceFirst("\"20\\d\\d", "\"XX00");
    assertThat(wrong).isNotEqualTo(right);
    assertThat(words(hapis, right)).isEqualTo(words(ours, right));
    assertThat(words(hapis, wrong)).isEqualTo(words(ours, wrong)).isNotEmpty();
  }

  private static Observation observation() {
    return ExampleCase.converted().bundle().getEntry().stream()
        .map(entry -> entry.getResource())
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .filter(Observation::hasEffectiveDateTimeType)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Checks checks, String json) {
    return checks.check(json, List.of()).stream()
        .map((ValidationMessage m) -> m.getLevel() + " " + m.getLocation() + " " + m.getMessage())
        .sorted()
        .toList();
  }
}
