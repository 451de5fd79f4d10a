package io.github.dynactin.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.ValidationContext;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.utilities.validation.ValidationMessage;

/** HAPI's own module of validation, for versions of HAPI that {@link Rules} doesn't fit. */
final class HapiRules implements Checks {
  private final FhirContext context;
  private final OfflineSupport library;
  private final Module module;

  HapiRules(FhirContext context, OfflineSupport library) {
    this.context = context;
    this.library = library;
    this.module = new Module(library);
  }

  @Override
  public List<ValidationMessage> check(String json, List<String> profiles) {
    ValidationOptions options = new ValidationOptions();
    profiles.stream()
        .filter(profile -> library.fetchStructureDefinition(profile) != null)
        .forEach(options::addProfile);
    return module.messages(ValidationContext.forText(context, json, options));
  }

  /** The module, which keeps HL7's own messages to itself. */
  private static final class Module extends FhirInstanceValidator {
    Module(OfflineSupport library) {
      super(library);
      setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
      setAnyExtensionsAllowed(true);
      setErrorForUnknownProfiles(false);
    }

    List<ValidationMessage> messages(IValidationContext<?> context) {
      return validate(context).stream().filter(message -> !isOfAProfile(message)).toList();
    }

    /** Of a profile that isn't here it says so twice, the second time without a place. */
    private static boolean isOfAProfile(ValidationMessage message) {
      return message.getLocation() == null
          && message.getMessage().startsWith("Invalid profile. Failed to retrieve profile");
    }
  }
}
