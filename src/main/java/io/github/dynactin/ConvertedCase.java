package io.github.dynactin;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.mapping.MappedCase;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;

/**
 * A case as FHIR.
 *
 * @param mapped its resources, each with its trace
 * @param bundle the same as one transaction
 * @param issues what has no home in the target; an error if two resources can't be told apart
 */
public record ConvertedCase(MappedCase mapped, Bundle bundle, List<Issue> issues) {
  public ConvertedCase {
    requireNonNull(mapped, "mapped");
    requireNonNull(bundle, "bundle");
    issues = List.copyOf(issues);
  }

  /** True if it can be sent. */
  public boolean isSendable() {
    return issues.stream().noneMatch(Issue::isError);
  }
}
