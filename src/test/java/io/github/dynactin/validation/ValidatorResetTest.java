package io.github.dynactin.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.xver.XVerExtensionManagerOld;
import org.hl7.fhir.validation.BaseValidator;
import org.hl7.fhir.validation.ValidatorSettings;
import org.junit.jupiter.api.Test;

class ValidatorResetTest {
  private final IWorkerContext definitions =
      new WorkerContextValidationSupportAdapter(
          new OfflineSupport(
              FhirContext.forR4Cached(),
              ConformanceResources.none(),
              Packages.none(),
              DefinitionCache.none()));

  private static final class Inner extends BaseValidator {
    private final List<String> codings = new ArrayList<>();

    Inner(IWorkerContext definitions) {
      super(
          definitions,
          new ValidatorSettings(),
          new XVerExtensionManagerOld(definitions),
          new ValidatorSession());
    }
  }

  private static final class Outer extends BaseValidator {
    private final List<String> rules = new ArrayList<>(List.of("a rule"));
    private final List<String> immutable = List.of();
    private final Inner inner;
    private Map<String, String> texts = new HashMap<>();

    Outer(Inner inner) {
      super(inner);
      this.inner = inner;
    }

    Set<String> warnings() {
      return statusWarnings;
    }

    void check() {
      texts = new HashMap<>(Map.of("text", "a resource"));
      inner.codings.add("a resource");
      statusWarnings.add("a profile");
    }
  }

  @Test
  void collectionsThatWereEmptyAreClearedAndOthersAreNot() {
    Outer validator = new Outer(new Inner(definitions));
    ValidatorReset reset = ValidatorReset.of(validator);
    assertThat(reset.isComplete()).isTrue();
    validator.check();
    reset.clear();
    assertThat(validator.texts).isEmpty();
    assertThat(validator.inner.codings).isEmpty();
    assertThat(validator.warnings()).isEmpty();
    assertThat(validator.rules).containsExactly("a rule");
    assertThat(validator.immutable).isEmpty();
  }
}
