package io.github.dynactin.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dynactin.ConvertedCase;
import io.github.dynactin.Pipeline;
import io.github.dynactin.testing.ExampleCase;
import io.github.dynactin.testing.OfficialPackages;
import io.github.dynactin.validation.ValidationReport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is left of a case keeps to the profiles that it claims, as the whole case did. */
class ConformanceTest {
  @TestFactory
  Stream<DynamicTest> everyCaseConformsWhenDeidentified() {
    OfficialPackages.folder();
    Pipeline pipeline = PrivateCases.officialPipeline(PrivacySettings.deidentified());
    return PrivateCases.all().stream()
        .map(
            file ->
                dynamicTest(
                    file.toString(),
                    () -> {
                      ConvertedCase converted = pipeline.convert(ExampleCase.read(file));
                      assertThat(converted.isSendable()).isTrue();
                      ValidationReport report = pipeline.validate(converted.bundle());
                      assertThat(report.faults()).isEmpty();
                      assertThat(report.unavailable()).isEmpty();
                    }));
  }
}
