package io.github.dynactin.cli;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.job.CaseRecord;
import io.github.dynactin.job.Coverage;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How reports name the files of a source. A file may be named after its patient, so reports hold a
 * key in the place of its name, unless patient data was asked for. The lines of a run on standard
 * error show both.
 */
final class SourceNames {
  private static final String STANDARD_INPUT = "standard input";

  /**
   * What an issue may be about other than a file: a resource at an id of ours, a bundle, a server.
   * A file can be called like other resources ({@code Smith/anna.json}), but not like these.
   */
  private static final Pattern NO_FILE =
      Pattern.compile("([A-Z][A-Za-z]+/[a-z][0-9a-f]{40}|Bundle|resource|https?://.*)");

  private final UnaryOperator<String> naming;

  private SourceNames(UnaryOperator<String> naming) {
    this.naming = naming;
  }

  /** Names as they are. */
  static SourceNames shown() {
    return new SourceNames(UnaryOperator.identity());
  }

  /**
   * Keys in the place of names.
   *
   * @param key makes a key of a name, the same in each run
   */
  static SourceNames hidden(UnaryOperator<String> key) {
    return new SourceNames(name -> name.equals(STANDARD_INPUT) ? name : key.apply(name));
  }

  CaseRecord of(CaseRecord record) {
    return record.named(naming, of(record.issues()));
  }

  List<Issue> of(List<Issue> issues) {
    return issues.stream().map(this::of).toList();
  }

  private Issue of(Issue issue) {
    Origin origin = issue.origin();
    if (NO_FILE.matcher(origin.file()).matches()) {
      return issue;
    }
    Origin named = new Origin(naming.apply(origin.file()), origin.place(), origin.citation());
    return new Issue(issue.severity(), issue.code(), named, issue.message());
  }

  Coverage of(Coverage coverage) {
    return new Coverage(coverage.parts(), coverage.untried(), coverage.interrupted().map(naming));
  }
}
