package io.github.dynactin.source;

import io.github.dynactin.issue.Printable;
import io.github.dynactin.reader.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A file, which is opened when its cases are asked for. */
record FilePart(Path file, CaseReading reading, FileMarks marks) implements Part {
  @Override
  public String name() {
    return Printable.of(file.toString());
  }

  @Override
  public Stream<SourceCase> cases() {
    Optional<Instant> changed = marks.of(file);
    return reading
        .read(Source.of(file))
        .map(read -> new SourceCase(read, Optional.empty(), changed));
  }
}
