package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.model.OncologyCase;
import java.util.List;
import java.util.Optional;

/**
 * What became of one record of the input: a case, perhaps with things worth knowing, or no case and
 * the errors that say why.
 *
 * @param oncologyCase the case; empty if the record is rejected
 * @param issues everything there is to say; has an error exactly if there is no case
 */
public record ReadCase(Optional<OncologyCase> oncologyCase, List<Issue> issues) {
  public ReadCase {
    requireNonNull(oncologyCase, "oncologyCase");
    issues = List.copyOf(issues);
    if (oncologyCase.isPresent() == issues.stream().anyMatch(Issue::isError)) {
      throw new IllegalArgumentException("either a case without errors, or errors and no case");
    }
  }

  /** A case about which there is nothing to say. */
  public static ReadCase of(OncologyCase oncologyCase) {
    return new ReadCase(Optional.of(oncologyCase), List.of());
  }

  /** A record that isn't a case. */
  public static ReadCase rejected(List<Issue> issues) {
    return new ReadCase(Optional.empty(), issues);
  }
}
