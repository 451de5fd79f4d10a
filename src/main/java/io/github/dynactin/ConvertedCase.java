package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.delivery.ledger.CaseKey;
import io.github.dynactin.issue.Issue;
import io.github.dynactin.mapping.MappedCase;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;

/**
 * A case as FHIR.
 *
 * @param key names it in the journal, where nobody may learn whose it is
 * @param mapped its resources, each with its trace
 * @param bundle the same as one transaction; without resources if the case is refused
 * @param issues what has no home in the target; an error if two resources can't be told apart
 * @param pseudonym what the case may be called, if it was de-identified: then the case and the
 *     traces in {@code mapped} are the patient's still, and may not be shown
 */
public record ConvertedCase(
    CaseKey key, MappedCase mapped, Bundle bundle, List<Issue> issues, Optional<String> pseudonym) {
  public ConvertedCase {
    requireNonNull(key, "key");
    requireNonNull(mapped, "mapped");
    requireNonNull(bundle, "bundle");
    issues = List.copyOf(issues);
    requireNonNull(pseudonym, "pseudonym");
  }

  /** What files of this case may be called: its own id, or its pseudonym. */
  public String name() {
    return pseudonym.orElseGet(() -> mapped.oncologyCase().id().value());
  }

  /** True if it can be sent. */
  public boolean isSendable() {
    return issues.stream().noneMatch(Issue::isError);
  }
}
