package io.github.dynactin.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.dynactin.mapping.core.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What each mapper makes of each situation is what somebody read and approved. {@code
 * -Dgolden=approve} writes what it makes now; the review is the diff.
 */
class GoldenTest {
  private static final List<String> FILES = List.of(Golden.CASE, Golden.FHIR, Golden.ISSUES);

  @BeforeAll
  static void approve() {
    if (!System.getProperty("golden", "").equals("approve")) {
      return;
    }
    if (System.getenv("CI") != null) {
      fail("Goldens are approved by a person who reads the diff, never on a build server (CI).");
    }
    assertSoftly(
        every ->
            Golden.all()
                .forEach(
                    golden ->
                        every
                            .assertThatCode(() -> approve(golden))
                            .as("%s", golden)
                            .doesNotThrowAnyException()));
  }

  private static void approve(Golden golden) {
    golden.write(Golden.FHIR, golden.fhir());
    golden.write(Golden.ISSUES, golden.issues());
  }

  @TestFactory
  Stream<DynamicTest> everySituationIsMappedAsApproved() {
    return Golden.all().stream()
        .map(golden -> dynamicTest(golden.toString(), () -> isMappedAsApproved(golden)));
  }

  private static void isMappedAsApproved(Golden golden) {
    assertThat(golden.own()).as("resources of this mapper").isNotEmpty();
    assertThat(golden.fhir()).isEqualTo(golden.text(Golden.FHIR));
    assertThat(golden.issues()).isEqualTo(golden.text(Golden.ISSUES));
  }

  @Test
  void everyFileBelongsToASituationOfAMapper() {
    assertThat(Golden.under(Golden.ROOT)).allSatisfy(GoldenTest::isOfASituation);
  }

  private static void isOfASituation(Path file) {
    assertThat(file.getNameCount()).as("guide/mapper/situation/file").isEqualTo(4);
    Profile profile = Profile.of(file.getName(1).toString()).orElseThrow();
    assertThat(file.getName(0)).hasToString(Golden.guide(profile));
    assertThat(file.getName(2).toString()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(file.getFileName().toString()).isIn(FILES);
    assertThat(FILES)
        .allSatisfy(other -> assertThat(Golden.ROOT.resolve(file).resolveSibling(other)).exists());
  }

  @Test
  void everyMapperHasASituation() {
    assertThat(Arrays.stream(Profile.values()).map(GoldenTest::folder))
        .allSatisfy(folder -> assertThat(Files.isDirectory(folder)).as("%s", folder).isTrue());
  }

  private static Path folder(Profile profile) {
    return Golden.ROOT.resolve(Golden.guide(profile)).resolve(profile.slug());
  }
}
