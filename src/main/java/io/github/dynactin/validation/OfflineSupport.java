package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import io.github.dynactin.issue.Shape;
import io.github.dynactin.terminology.CodeSystem;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/**
 * What HAPI's validator asks for definitions and codes. Its own terminology module knows only right
 * and wrong; this one passes on "can't be told here" as a note that starts with {@link
 * #UNVERIFIABLE}, the only channel there is.
 */
final class OfflineSupport extends Library {
  static final String UNVERIFIABLE = "dynactin-unverifiable: ";

  /** Code systems whose addresses are often misspelt, and never have anything after them. */
  private static final List<String> WELL_KNOWN =
      List.of(
          CodeSystem.SNOMED_CT.uri(),
          CodeSystem.LOINC.uri(),
          CodeSystem.UCUM.uri(),
          CodeSystem.RXNORM.uri());

  private final Terminology terminology;

  OfflineSupport(
      FhirContext context, ConformanceResources own, Packages packages, DefinitionCache cache) {
    super(context, own, packages, cache);
    this.terminology = new Terminology(this, packages);
  }

  Terminology terminology() {
    return terminology;
  }

  @Override
  public boolean isCodeSystemSupported(ValidationSupportContext context, @Nullable String system) {
    return system != null; // what isn't here is answered too: with "can't be told"
  }

  @Override
  public boolean isValueSetSupported(ValidationSupportContext context, String url) {
    return true;
  }

  /** One coding that the value set holds is enough; the others may be translations. */
  @Override
  public boolean isCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid() {
    return true;
  }

  @Override
  public CodeValidationResult validateCode(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      @Nullable String system,
      @Nullable String code,
      @Nullable String display,
      @Nullable String valueSetUrl) {
    if (system == null || code == null) {
      return new CodeValidationResult();
    }
    Optional<String> meant = misspelt(system);
    if (meant.isPresent()) {
      return wrong("The code system " + system + " should be " + meant.get(), false);
    }
    return switch (terminology.inSystem(system, code)) {
      case YES -> display(system, code, display);
      case NO ->
          wrong("The code is not in its code system: " + system + "#" + Shape.of(code), false)
              .setCode(code);
      case UNKNOWN -> unknown(code, system + "#" + told(code) + " cannot be looked up here");
    };
  }

  private static Optional<String> misspelt(String system) {
    String plain = system.replaceFirst("^https:", "http:");
    return WELL_KNOWN.stream().filter(k -> plain.startsWith(k) && !system.equals(k)).findFirst();
  }

  private CodeValidationResult display(String system, String code, @Nullable String display) {
    CodeValidationResult result = new CodeValidationResult().setCode(code);
    if (display != null && !terminology.allowsDisplay(system, code, display)) {
      CodeValidationIssue issue =
          new CodeValidationIssue(
              "The display is not one that the code system has for " + system + "#" + code,
              IssueSeverity.WARNING,
              CodeValidationIssueCode.INVALID,
              CodeValidationIssueCoding.INVALID_DISPLAY);
      result.addIssue(issue);
    }
    return result;
  }

  @Override
  public @Nullable CodeValidationResult validateCodeInValueSet(
      ValidationSupportContext context,
      ConceptValidationOptions options,
      @Nullable String system,
      @Nullable String code,
      @Nullable String display,
      IBaseResource valueSet) {
    if (code == null || !(valueSet instanceof ValueSet set)) {
      return new CodeValidationResult();
    }
    String name = system == null ? "" : system + "#";
    return switch (terminology.inValueSet(system, code, set)) {
      case YES -> new CodeValidationResult().setCode(code);
      case NO -> wrong("The code is not in the value set: " + name + told(code), true);
      case UNKNOWN ->
          unknown(
              code,
              "whether " + set.getUrl() + " holds " + name + told(code) + " cannot be told here");
    };
  }

  /**
   * A code as a message may tell it. What stands in a code's place may be a person's word: words
   * without a digit are told by their shape, as nearly every code of the big systems has one.
   */
  private static String told(String code) {
    return code.matches("[!-~]{1,40}") && code.matches(".*\\d.*") ? code : Shape.of(code);
  }

  private static CodeValidationResult wrong(String message, boolean inValueSet) {
    CodeValidationIssueCoding kind =
        inValueSet ? CodeValidationIssueCoding.NOT_IN_VS : CodeValidationIssueCoding.INVALID_CODE;
    return new CodeValidationResult()
        .setSeverity(IssueSeverity.ERROR)
        .setMessage(message)
        .addIssue(
            new CodeValidationIssue(
                message, IssueSeverity.ERROR, CodeValidationIssueCode.CODE_INVALID, kind));
  }

  private static CodeValidationResult unknown(String code, String what) {
    CodeValidationIssue note =
        new CodeValidationIssue(UNVERIFIABLE + what, IssueSeverity.INFORMATION, "informational");
    note.setDetails(new CodeValidationIssueDetails(UNVERIFIABLE + what));
    return new CodeValidationResult().setCode(code).addIssue(note);
  }
}
