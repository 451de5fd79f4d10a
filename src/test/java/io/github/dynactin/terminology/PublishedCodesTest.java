package io.github.dynactin.terminology;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.OfficialPackages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No code of ours is made up, misspelt or there twice. */
class PublishedCodesTest {
  /** Codes that no official package names, and who else publishes them (CODES.md says how seen). */
  private static final Map<Code, String> ELSEWHERE =
      Map.of(
          Loinc.IMMUNE_STAIN_STUDY,
          "MII molecular tumour board v2026.0.1: the generic code of its immunohistochemistry",
          Loinc.CAUSE_OF_DEATH,
          "three public repositories that agree on code and display",
          SequenceOntology.COPY_NUMBER_GAIN,
          "examples of mCODE 4.0.0, which end the URI of the system with a slash",
          SequenceOntology.COPY_NUMBER_LOSS,
          "examples of mCODE 4.0.0, which end the URI of the system with a slash",
          SequenceOntology.DUPLICATION,
          "the target of a concept map of Genomics Reporting 3.0.0",
          SequenceOntology.TANDEM_DUPLICATION,
          "the variant classes of Ensembl, and other public repositories that agree",
          SequenceOntology.TRANSLOCATION,
          "the variant classes of Ensembl, and other public repositories that agree",
          LoincAnswer.HEMIZYGOUS,
          "four public repositories that agree; an answer of LOINC 53034-5 in FHIR's early drafts",
          LoincAnswer.HETEROPLASMIC,
          "two public repositories that agree; an answer of LOINC 53034-5 in FHIR's early drafts",
          LoincAnswer.HOMOPLASMIC,
          "two public repositories that agree; an answer of LOINC 53034-5 in FHIR's early drafts");

  @Test
  void everyCodeIsThereOnce() {
    assertThat(codes().map(code -> code.system() + " " + code.code())).doesNotHaveDuplicates();
  }

  @Test
  void everySystemHasAPrefixAndAUriOfItsOwn() {
    assertThat(Arrays.stream(CodeSystem.values()).map(CodeSystem::prefix)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(CodeSystem.values()).map(CodeSystem::uri)).doesNotHaveDuplicates();
  }

  @Test
  void theGuidesNameEveryCodeButThoseThatAreListed() {
    Published definitions = Published.byDefinitions();
    Published examples = Published.byExamples();
    Set<Code> unnamed =
        codes().filter(code -> !definitions.has(code) && !examples.has(code)).collect(toSet());
    assertThat(unnamed).isEqualTo(ELSEWHERE.keySet());
  }

  @Test
  void whereADefinitionHasADisplayOursIsOneOfThem() {
    Published definitions = Published.byDefinitions();
    assertThat(codes().filter(code -> !definitions.displays(code).isEmpty()))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            code ->
                assertThat(definitions.displays(code))
                    .contains(code.display().toLowerCase(Locale.ROOT)));
  }

  @Test
  void codesOfHl7sOwnSystemsAreDefinedNotOnlyUsed() {
    Published definitions = Published.byDefinitions();
    Stream<Code> own = Stream.concat(Stream.of(HlCode.values()), Stream.of(GenomicsCode.values()));
    assertThat(own).allMatch(definitions::has);
  }

  @Test
  void everyExtensionOfOthersIsDefined() {
    Set<String> defined =
        OfficialPackages.definitions().keySet().stream()
            .filter(url -> url.contains("/StructureDefinition/"))
            .collect(toSet());
    List<String> others =
        Arrays.stream(ExtensionUrl.values())
            .map(ExtensionUrl::url)
            .filter(url -> url.startsWith("http://hl7.org/"))
            .toList();
    assertThat(others).isNotEmpty().allMatch(defined::contains);
  }

  private static Stream<Code> codes() {
    return Stream.<Code[]>of(
            Loinc.values(),
            LoincAnswer.values(),
            Snomed.values(),
            SequenceOntology.values(),
            Ncit.values(),
            GenomicsCode.values(),
            HlCode.values())
        .flatMap(Arrays::stream);
  }
}
