package io.github.dynactin.transport;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.OperationOutcome;

/**
 * What an OperationOutcome says that can be told: the codes of its issues and the elements they are
 * about. Its texts are left out: servers quote what they were sent.
 */
final class Refusal {
  private static final int MOST = 5;
  private static final Set<String> ERRORS = Set.of("error", "fatal");
  private static final Pattern ELEMENT =
      Pattern.compile("[A-Z][A-Za-z]{0,63}(\\.[a-z][A-Za-z]{0,63}(\\[\\d{1,6}])?){0,20}");

  private Refusal() {}

  /** A few words such as {@code processing at Patient.name}; empty if there is nothing to say. */
  static String of(Answer answer) {
    if (!answer.claimsJson() || answer.isEmpty()) {
      return "";
    }
    try {
      JsonNode outcome = answer.json();
      return Json.text(outcome, "resourceType").equals("OperationOutcome") ? words(outcome) : "";
    } catch (IOException notJson) {
      return "";
    }
  }

  private static String words(JsonNode outcome) {
    return StreamSupport.stream(outcome.path("issue").spliterator(), false)
        .filter(issue -> ERRORS.contains(Json.text(issue, "severity")))
        .limit(MOST)
        .map(Refusal::issue)
        .collect(Collectors.joining("; "));
  }

  private static String issue(JsonNode issue) {
    String code = code(Json.text(issue, "code"));
    Optional<String> element =
        StreamSupport.stream(issue.path("expression").spliterator(), false)
            .map(JsonNode::asText)
            .filter(e -> ELEMENT.matcher(e).matches())
            .findFirst();
    return code + element.map(e -> " at " + e).orElse("");
  }

  /** Only what FHIR defines: a code that it doesn't may be anything. */
  private static String code(String code) {
    return Stream.of(OperationOutcome.IssueType.values())
        .filter(type -> type != OperationOutcome.IssueType.NULL)
        .map(OperationOutcome.IssueType::toCode)
        .filter(code::equals)
        .findFirst()
        .orElse("no code");
  }
}
