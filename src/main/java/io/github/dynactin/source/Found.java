package io.github.dynactin.source;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import io.github.dynactin.issue.Printable;
import io.github.dynactin.reader.ReadCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was found where somebody told to look. Not thread-safe. */
final class Found {
  private final FileMarks marks;
  private final CaseReading reading;
  private final List<Part> parts = new ArrayList<>();
  private final List<Issue> notes = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();

  Found(FileMarks marks, CaseReading reading) {
    this.marks = marks;
    this.reading = reading;
  }

  /** A file to read, unless it is there already. */
  void add(Path file) {
    if (known.add(file.toAbsolutePath().normalize())) {
      parts.add(new FilePart(file, reading, marks));
    }
  }

  void add(Part part) {
    parts.add(part);
  }

  /** Something isn't read, and that is as it should be. */
  void note(Issue issue) {
    notes.add(issue);
  }

  /** Something can't be read that should be: it counts as a case of which nobody knows which. */
  void refuse(String name, String why) {
    Issue issue = Issue.of(IssueCode.INPUT_UNREADABLE, Origin.of(name, ""), why);
    parts.add(new Refused(Printable.of(name), issue));
  }

  Listing listing() {
    return new Listing(parts, notes);
  }

  private record Refused(String name, Issue issue) implements Part {
    @Override
    public Stream<SourceCase> cases() {
      return Stream.of(SourceCase.of(ReadCase.rejected(List.of(issue))));
    }
  }
}
