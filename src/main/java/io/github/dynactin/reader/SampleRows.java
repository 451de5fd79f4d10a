package io.github.dynactin.reader;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows are of the sample that is read. Only the end of the file tells how many samples it
 * has: the rows of a second one are counted, and then the file is refused. Nobody's name is told.
 */
public final class SampleRows {
  private static final int MOST = 100_000;

  private final Optional<String> named;
  private final Set<String> seen = new HashSet<>();
  private Optional<String> first = Optional.empty();

  /** Rows of this sample; empty for a table that should be of one sample only. */
  public SampleRows(Optional<String> named) {
    this.named = named;
  }

  /** True for a row of the sample that is read. */
  public boolean isWanted(String sample) {
    if (seen.size() < MOST) {
      seen.add(sample);
    }
    if (first.isEmpty()) {
      first = Optional.of(sample);
    }
    return named.or(() -> first).orElseThrow().equals(sample);
  }

  /** Refuses a file that isn't of one sample, unless one was named and is in it. */
  public void end(Origin file) throws InputRefusedException {
    String count = seen.size() + (seen.size() == 1 ? " sample" : " samples");
    String some = seen.size() < MOST ? count : MOST + " samples or more";
    if (named.isEmpty() && seen.size() > 1) {
      throw refused(file, "the file tells of " + some + ", and none is named");
    }
    if (named.isPresent() && !seen.contains(named.get()) && seen.size() < MOST) {
      throw refused(file, "no row is of the sample that is named; the file tells of " + some);
    }
  }

  private static InputRefusedException refused(Origin file, String message) {
    return new InputRefusedException(Issue.of(IssueCode.SAMPLE_UNCLEAR, file, message));
  }
}
