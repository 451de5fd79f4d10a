package io.github.dynactin.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.dynactin", importOptions = DoNotIncludeTests.class)
class SandboxIsolationTest {
  @ArchTest
  static final ArchRule onlyTheServerSeesTheServersLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackage("..sandbox.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.eclipse.jetty..",
              "ca.uhn.fhir.jpa..",
              "org.h2..",
              "io.github.dynactin.sandbox.server..");

  @ArchTest
  static final ArchRule theLauncherNeedsTheJdkOnly =
      noClasses()
          .that()
          .resideInAPackage("io.github.dynactin.sandbox")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.jspecify..", "io.github.dynactin.sandbox");
}
