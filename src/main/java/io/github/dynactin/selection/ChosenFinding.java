package io.github.dynactin.selection;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Origin;
import io.github.dynactin.model.CaseId;
import io.github.dynactin.model.Finding;
import java.util.Optional;

/**
 * A finding that somebody chose by a name of it.
 *
 * @param caseId the case; empty for a finding of this name in any case
 * @param name its id within the case, or what a data base calls it: {@code rs113488022}
 * @param origin where it was chosen
 */
public record ChosenFinding(Optional<CaseId> caseId, String name, Origin origin) {
  public ChosenFinding {
    requireNonNull(caseId, "caseId");
    requireNonNull(name, "name");
    requireNonNull(origin, "origin");
  }

  /** True if it may be in this case. */
  boolean concerns(CaseId id) {
    return caseId.isEmpty() || caseId.get().equals(id);
  }

  /** True if it is this finding. */
  boolean names(Finding finding) {
    return finding.id().equals(name)
        || FindingSelection.call(finding).stream()
            .flatMap(call -> call.identifiers().stream())
            .flatMap(identifier -> identifier.codings().stream())
            .anyMatch(coding -> coding.code().equals(name));
  }

  /** The choice itself, wherever it stands. */
  String words() {
    return caseId.map(CaseId::value).orElse("") + "\t" + name;
  }
}
