package io.github.dynactin.validation;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.utilities.i18n.I18nConstants;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;

/**
 * Sorts the messages of HL7's validator into what is wrong, what deserves a look and what can't be
 * told here: by their ids, which are stable, not by their English.
 */
final class Verdicts {
  /** Said by this package in its own words: see {@link References} and {@link FhirValidation}. */
  private static final Set<String> SAID_ELSEWHERE =
      Set.of(
          I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN,
          I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_ERROR,
          I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_NOT_POLICY,
          I18nConstants.VALIDATION_VAL_PROFILE_UNKNOWN_ERROR_NETWORK,
          I18nConstants.TERMINOLOGY_TX_BINDING_NOSOURCE,
          I18nConstants.EXTENSION_EXT_UNKNOWN);

  private static final Set<String> CANT_BE_TOLD =
      Set.of(
          I18nConstants.TERMINOLOGY_TX_VALUESET_NOTFOUND,
          I18nConstants.TERMINOLOGY_TX_SYSTEM_NOT_USABLE,
          I18nConstants.TERMINOLOGY_TX_SYSTEM_UNSUPPORTED,
          I18nConstants.TERMINOLOGY_TX_NOSVC_BOUND_REQ,
          I18nConstants.TERMINOLOGY_TX_NOSVC_BOUND_EXT,
          I18nConstants.UNKNOWN_CODESYSTEM);

  /** Which slice a thing belongs to depends on a profile that isn't here: no fault of the thing. */
  private static final String NEEDS_PROFILE = I18nConstants.SLICING_CANNOT_BE_EVALUATED;

  private final String name;
  private final Mask mask;

  Verdicts(String name, Mask mask) {
    this.name = name;
    this.mask = mask;
  }

  /** The issue in a message; none for hints and for what is said elsewhere. */
  Optional<Issue> of(ValidationMessage message) {
    String text = message.getMessage() == null ? "" : message.getMessage();
    return code(message, text)
        .map(code -> Issue.of(code, origin(message), mask.apply(plain(text))));
  }

  private static Optional<IssueCode> code(ValidationMessage message, String text) {
    String id = message.getMessageId() == null ? "" : message.getMessageId();
    if (SAID_ELSEWHERE.contains(id)) {
      return Optional.empty();
    }
    if (CANT_BE_TOLD.contains(id) || text.startsWith(OfflineSupport.UNVERIFIABLE)) {
      return Optional.of(IssueCode.CODE_UNVERIFIABLE);
    }
    if (id.equals(NEEDS_PROFILE)) {
      return Optional.of(IssueCode.PROFILE_UNAVAILABLE);
    }
    if (message.getLevel() == IssueSeverity.INFORMATION) {
      return Optional.empty();
    }
    return Optional.of(
        message.getLevel() == IssueSeverity.WARNING
            ? IssueCode.CONFORMANCE_WARNING
            : IssueCode.NOT_CONFORMANT);
  }

  private static String plain(String text) {
    String said =
        text.startsWith(OfflineSupport.UNVERIFIABLE)
            ? text.substring(OfflineSupport.UNVERIFIABLE.length())
            : text;
    return withoutComments(said);
  }

  // The validator notes ids of inner resources as comments inside paths.
  private static String withoutComments(String text) {
    return text.replaceAll("/\\*.*?\\*/", "");
  }

  private Origin origin(ValidationMessage message) {
    String path = message.getLocation() == null ? "" : message.getLocation();
    return Origin.of(name, withoutComments(path));
  }
}
