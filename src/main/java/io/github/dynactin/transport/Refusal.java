package io.github.dynactin.transport;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseOperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What an OperationOutcome says that can be told: the codes of its issues and the elements they are
 * about. Its texts are left out: servers quote what they were sent.
 */
final class Refusal {
  private static final int MOST = 5;
  private static final Pattern ELEMENT =
      Pattern.compile("[A-Z][A-Za-z]{0,63}(\\.[a-z][A-Za-z]{0,63}(\\[\\d{1,6}])?){0,20}");

  private Refusal() {}

  /** A few words such as {@code processing at Patient.name}; empty if there is nothing to say. */
  static String of(@Nullable IBaseOperationOutcome answer) {
    if (!(answer instanceof OperationOutcome outcome)) {
      return "";
    }
    return outcome.getIssue().stream()
        .filter(Refusal::isError)
        .limit(MOST)
        .map(Refusal::words)
        .collect(Collectors.joining("; "));
  }

  private static boolean isError(OperationOutcomeIssueComponent issue) {
    return issue.getSeverity() == IssueSeverity.ERROR || issue.getSeverity() == IssueSeverity.FATAL;
  }

  private static String words(OperationOutcomeIssueComponent issue) {
    String code = issue.getCode() == null ? "no code" : issue.getCode().toCode();
    Optional<String> element =
        issue.getExpression().stream()
            .map(StringType::getValue)
            .filter(e -> e != null && ELEMENT.matcher(e).matches())
            .findFirst();
    return code + element.map(e -> " at " + e).orElse("");
  }
}
