package io.github.dynactin.delivery;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.util.Optional;

/** Detects that another client has changed a resource of ours; it is always reported. */
final class ForeignEdit {
  private static final String MESSAGE = "another client has changed it since it was read back";

  private ForeignEdit() {}

  /**
   * Reports that the server holds a version of another client instead of the known one.
   *
   * @param target what is to be written, and the version that it was to replace
   * @param stored what is there, which isn't what is to be written
   * @return empty if it is the known version, or none is known
   * @throws ServerFault {@link Fault#REFUSED} if such a resource is to be left as it is
   */
  static Optional<Issue> of(Target target, Stored stored, ForeignEdits policy) throws ServerFault {
    boolean isKnown =
        target.version().isEmpty()
            || stored.version().isEmpty()
            || target.version().equals(stored.version());
    return isKnown ? Optional.empty() : Optional.of(issue(target.path(), policy));
  }

  /**
   * The issue of a resource that was changed.
   *
   * @throws ServerFault as above
   */
  static Issue issue(String path, ForeignEdits policy) throws ServerFault {
    if (policy == ForeignEdits.REFUSE) {
      throw new ServerFault(
          Fault.REFUSED, Origin.of(path, ""), MESSAGE + "; --foreign-edits leaves it as it is");
    }
    return Issue.of(
        IssueCode.RESOURCE_CHANGED_ELSEWHERE,
        Origin.of(path, ""),
        MESSAGE + "; it is replaced by what the source states");
  }
}
