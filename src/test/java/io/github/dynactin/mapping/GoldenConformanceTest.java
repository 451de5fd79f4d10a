package io.github.dynactin.mapping;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dynactin.testing.OfficialPackages;
import io.github.dynactin.validation.ConformanceResources;
import io.github.dynactin.validation.FhirValidation;
import io.github.dynactin.validation.Packages;
import io.github.dynactin.validation.ValidationReport;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the mappers make of each situation keeps to the profiles that it claims. */
class GoldenConformanceTest {
  @TestFactory
  Stream<DynamicTest> everySituationKeepsToR4AndOurOwnProfiles() {
    FhirValidation own = validation(Packages.none());
    return tests(golden -> assertThat(check(golden, own).faults()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everySituationKeepsToTheOfficialProfiles() {
    FhirValidation official = validation(OfficialPackages.packages());
    return tests(
        golden -> {
          ValidationReport report = check(golden, official);
          assertThat(report.faults()).isEmpty();
          assertThat(report.unavailable()).as("profiles it couldn't be checked against").isEmpty();
        });
  }

  private static Stream<DynamicTest> tests(Consumer<Golden> check) {
    return Golden.all().stream()
        .map(golden -> dynamicTest(golden.toString(), () -> check.accept(golden)));
  }

  /** The rest of the case is there to be referred to, but has goldens of its own. */
  private static ValidationReport check(Golden golden, FhirValidation validation) {
    Set<String> wholeCase =
        golden.map().resources().stream()
            .map(resource -> resource.fhirType() + "/" + resource.getIdElement().getIdPart())
            .collect(toSet());
    return validation.validate(golden.bundle(), wholeCase::contains);
  }

  private static FhirValidation validation(Packages packages) {
    return new FhirValidation(
        OfficialPackages.context(),
        ConformanceResources.parse(OfficialPackages.context(), Standard.PACK.definitions()),
        packages);
  }
}
