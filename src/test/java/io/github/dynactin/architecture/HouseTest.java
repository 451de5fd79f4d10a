package io.github.dynactin.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.dynactin.mapping.core.FactMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which way the doors of the house open. */
@AnalyzeClasses(
    packages = "io.github.dynactin",
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static final String ROOT = "io.github.dynactin";
  private static final String FHIR = "org.hl7.fhir..";
  private static final String HAPI = "ca.uhn.fhir..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String LOGGING = "org.slf4j..";
  private static final int LONGEST_FILE = 300;

  @ArchTest
  static final ArchRule TERMINOLOGY_KNOWS_ONLY_THE_JDK =
      classes()
          .that()
          .resideInAPackage(ROOT + ".terminology..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(ROOT + ".terminology..", "java..", "org.jspecify.."));

  @ArchTest
  static final ArchRule THE_MODEL_KNOWS_NO_FORMAT_AND_NO_FHIR =
      classes()
          .that()
          .resideInAPackage(ROOT + ".model..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  ROOT + ".model..",
                  ROOT + ".terminology..",
                  ROOT + ".issue..",
                  "java..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule READERS_DONT_KNOW_FHIR =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".reader..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(FHIR, HAPI));

  @ArchTest
  static final ArchRule ONE_FORMAT_DOESNT_KNOW_ANOTHER =
      slices().matching(ROOT + ".reader.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule MAPPERS_SEE_THE_MODEL_AND_FHIR_AND_NOTHING_ELSE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".mapping..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  ROOT + ".reader..", JACKSON, HAPI, LOGGING, "java.io..", "java.nio.file.."));

  @ArchTest
  static final ArchRule MAPPERS_ARE_FINAL_AND_STAY_INSIDE =
      classes()
          .that()
          .implement(FactMapper.class)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .bePackagePrivate()
          .andShould()
          .haveSimpleNameEndingWith("Mapper")
          .andShould()
          .haveOnlyFinalFields();

  @ArchTest
  static final ArchRule DELIVERY_AND_VALIDATION_DONT_SEE_THE_MODEL =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".delivery..", ROOT + ".validation..", ROOT + ".bundle..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(ROOT + ".model..", ROOT + ".mapping.."));

  @ArchTest
  static final ArchRule PRIVACY_SEES_RESOURCES_AND_NOT_THE_CASE =
      classes()
          .that()
          .resideInAPackage(ROOT + ".privacy..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  ROOT + ".privacy..",
                  ROOT + ".terminology..",
                  ROOT + ".issue..",
                  FHIR,
                  "java..",
                  "javax.crypto..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule MAPPERS_AND_PRIVACY_KNOW_NO_TIME_AND_NO_CHANCE =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + ".mapping..", ROOT + ".privacy..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule THE_ENCODER_KNOWS_ONLY_FHIR =
      classes()
          .that()
          .resideInAPackage(ROOT + ".encoding..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(ROOT + ".encoding..", FHIR, HAPI, "java..", "org.jspecify.."));

  @ArchTest
  static final ArchRule TEMPLATES_KNOW_NEITHER_MAPPERS_NOR_FHIR =
      classes()
          .that()
          .resideInAPackage(ROOT + ".template..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  ROOT + ".template..",
                  ROOT + ".model..",
                  ROOT + ".terminology..",
                  ROOT + ".issue..",
                  "java..",
                  "org.jspecify.."));

  @ArchTest
  static final ArchRule THE_JOURNAL_KNOWS_ONLY_THE_JDK =
      classes()
          .that()
          .resideInAPackage(ROOT + ".journal..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(ROOT + ".journal..", "java..", "org.jspecify.."));

  @ArchTest
  static final ArchRule ROOMS_DONT_GO_IN_CIRCLES =
      slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ROOMS_OF_ONE_FLOOR_DONT_KNOW_EACH_OTHER =
      slices()
          .matching(ROOT + ".(reader|selection|pack|privacy|validation|delivery|report|sandbox)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule ONLY_THE_COMMANDS_KNOW_THE_FACADE =
      noClasses()
          .that(resideInAPackage(ROOT + ".*.."))
          .and()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".job..", ROOT + ".integration..")
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT));

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat(resideInAPackage(ROOT + ".cli.."));

  @ArchTest
  static final ArchRule ONLY_THE_COMMANDS_EXIT =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".sandbox.server..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule NOTHING_STATIC_CHANGES = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule NOBODY_PRINTS_BUT_THE_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".sandbox.server..")
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule EVERY_ROOM_SAYS_WHAT_IT_IS_FOR = classes().should(liveInAnAnnotatedRoom());

  @Test
  void systemAddressesStandInTerminologyAndPacksOnly() throws IOException {
    assertThat(mainSources().filter(HouseTest::holdsASystemAddress))
        .as("files outside terminology, pack and the reader's schema that hold a system URL")
        .isEmpty();
  }

  @Test
  void filesAreSmall() throws IOException {
    assertThat(mainSources().filter(file -> lines(file) > LONGEST_FILE)).isEmpty();
  }

  private static Stream<Path> mainSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  private static boolean holdsASystemAddress(Path file) {
    boolean allowed = file.toString().replace('\\', '/').contains("/terminology/");
    return !allowed
        && read(file).stream()
            .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("//"))
            .anyMatch(
                line ->
                    line.matches(
                        ".*\"https?://(hl7\\.org/fhir/(?!StructureDefinition/\")|terminology\\.hl7\\.org|loinc\\.org|snomed\\.info|unitsofmeasure).*"));
  }

  private static int lines(Path file) {
    return read(file).size();
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchCondition<JavaClass> liveInAnAnnotatedRoom() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  item, item.getPackageName() + " has no @NullMarked package-info"));
        }
      }
    };
  }
}
