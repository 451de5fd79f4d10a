package io.github.dynactin;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.mapping.MappedCase;
import io.github.dynactin.model.OncologyCase;
import io.github.dynactin.model.SystemicTherapy;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/** How large a case may be. A real one has some hundred resources. */
final class CaseSize {
  private static final int MOST_RESOURCES = 20_000;

  private CaseSize() {}

  /**
   * The refusal of a case that would become too many resources, before they are made.
   *
   * @param key the case's name in the journal
   * @param pseudonym what the case may be called, if it may not be called by its id
   */
  static Optional<ConvertedCase> refused(
      CaseKey key, OncologyCase oncologyCase, Optional<String> pseudonym) {
    long facts = oncologyCase.facts().count();
    long agents =
        oncologyCase.medicalActions().stream()
            .filter(SystemicTherapy.class::isInstance)
            .mapToLong(action -> ((SystemicTherapy) action).agents().size())
            .sum();
    if (facts + agents <= MOST_RESOURCES) {
      return Optional.empty();
    }
    String message = "the case has more facts than the " + MOST_RESOURCES + " that are allowed";
    Issue issue = Issue.of(IssueCode.INPUT_TOO_LARGE, oncologyCase.origin(), message);
    return Optional.of(
        new ConvertedCase(
            key,
            new MappedCase(oncologyCase, List.of()),
            new Bundle().setType(Bundle.BundleType.TRANSACTION),
            List.of(issue),
            pseudonym));
  }
}
