package io.github.dynactin.validation;

import static io.github.dynactin.validation.Membership.NO;
import static io.github.dynactin.validation.Membership.UNKNOWN;
import static io.github.dynactin.validation.Membership.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.OfficialPackages;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.junit.jupiter.api.Test;

class TerminologyTest {
  private static final String ANIMALS = "http://test/animals";
  private static final String ABSENT = "http://test/absent";

  private final Terminology terminology = terminology();

  private static Terminology terminology() {
    CodeSystem animals = new CodeSystem();
    animals.setUrl(ANIMALS).setContent(CodeSystemContentMode.COMPLETE);
    animals.addConcept().setCode("mammal").addConcept().setCode("cat").setDisplay("Cat");
    animals.addConcept().setCode("fish").addProperty().setCode("lives").setValue(text("water"));
    return new Terminology(
        new Library(
            OfficialPackages.context(),
            ConformanceResources.of(List.of(animals)),
            Packages.none(),
            DefinitionCache.none()),
        Packages.none());
  }

  private static StringType text(String value) {
    return new StringType(value);
  }

  private static ValueSet filtered(
      String system, String property, FilterOperator op, String value) {
    ValueSet set = new ValueSet();
    set.getCompose()
        .addInclude()
        .setSystem(system)
        .addFilter()
        .setProperty(property)
        .setOp(op)
        .setValue(value);
    return set;
  }

  @Test
  void aCodeSystemThatIsHereKnowsItsCodes() {
    assertThat(terminology.inSystem(ANIMALS, "cat")).isEqualTo(YES);
    assertThat(terminology.inSystem(ANIMALS, "dog")).isEqualTo(NO);
    assertThat(terminology.inSystem(ABSENT, "cat")).isEqualTo(UNKNOWN);
    assertThat(terminology.inSystem("urn:iso:std:iso:3166", "DE")).isEqualTo(YES);
    assertThat(terminology.inSystem(Units.SYSTEM, "mg/dL")).isEqualTo(YES);
    assertThat(terminology.inSystem(Units.SYSTEM, "mg/gallon")).isEqualTo(NO);
  }

  @Test
  void displaysMayDifferInCaseOnly() {
    assertThat(terminology.allowsDisplay(ANIMALS, "cat", " CAT")).isTrue();
    assertThat(terminology.allowsDisplay(ANIMALS, "cat", "Dog")).isFalse();
    assertThat(terminology.allowsDisplay(ABSENT, "cat", "Dog")).isTrue();
  }

  @Test
  void aListedCodeIsAMemberWithoutItsCodeSystem() {
    ValueSet set = new ValueSet();
    set.getCompose().addInclude().setSystem(ABSENT).addConcept().setCode("a");
    assertThat(terminology.inValueSet(ABSENT, "a", set)).isEqualTo(YES);
    assertThat(terminology.inValueSet(ABSENT, "b", set)).isEqualTo(NO);
    assertThat(terminology.inValueSet(ANIMALS, "a", set)).isEqualTo(NO);
    assertThat(terminology.inValueSet(null, "a", set)).isEqualTo(YES);
  }

  @Test
  void filtersAreAppliedWhereTheCodeSystemIsHere() {
    ValueSet mammals = filtered(ANIMALS, "concept", FilterOperator.ISA, "mammal");
    assertThat(terminology.inValueSet(ANIMALS, "cat", mammals)).isEqualTo(YES);
    assertThat(terminology.inValueSet(ANIMALS, "mammal", mammals)).isEqualTo(YES);
    assertThat(terminology.inValueSet(ANIMALS, "fish", mammals)).isEqualTo(NO);
    ValueSet below = filtered(ANIMALS, "concept", FilterOperator.DESCENDENTOF, "mammal");
    assertThat(terminology.inValueSet(ANIMALS, "mammal", below)).isEqualTo(NO);
    ValueSet swimmers = filtered(ANIMALS, "lives", FilterOperator.EQUAL, "water");
    assertThat(terminology.inValueSet(ANIMALS, "fish", swimmers)).isEqualTo(YES);
    assertThat(terminology.inValueSet(ANIMALS, "cat", swimmers)).isEqualTo(NO);
    ValueSet elsewhere = filtered(ABSENT, "concept", FilterOperator.ISA, "x");
    assertThat(terminology.inValueSet(ABSENT, "cat", elsewhere)).isEqualTo(UNKNOWN);
    assertThat(terminology.inValueSet(ANIMALS, "cat", elsewhere)).isEqualTo(NO);
  }

  @Test
  void whatIsExcludedIsNoMember() {
    ValueSet set = new ValueSet();
    set.getCompose().addInclude().setSystem(ANIMALS);
    set.getCompose().addExclude().setSystem(ANIMALS).addConcept().setCode("cat");
    assertThat(terminology.inValueSet(ANIMALS, "fish", set)).isEqualTo(YES);
    assertThat(terminology.inValueSet(ANIMALS, "cat", set)).isEqualTo(NO);
  }

  @Test
  void aValueSetThatIsNotHereLeavesItOpen() {
    ValueSet set = new ValueSet();
    set.getCompose().addInclude().addValueSet("http://test/ValueSet/absent");
    assertThat(terminology.inValueSet(ANIMALS, "cat", set)).isEqualTo(UNKNOWN);
    set.getCompose().addInclude().setSystem(ANIMALS);
    assertThat(terminology.inValueSet(ANIMALS, "cat", set)).isEqualTo(YES);
    assertThat(terminology.inValueSet(ANIMALS, "cat", new ValueSet())).isEqualTo(UNKNOWN);
  }
}
