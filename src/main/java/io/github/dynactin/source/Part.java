package io.github.dynactin.source;

import java.util.stream.Stream;

/** What is read from its beginning to its end: a file, a stream, a query. */
public interface Part {
  /** As whoever runs the export knows it. */
  String name();

  /**
   * Its cases, read as they are asked for. To be closed.
   *
   * @throws SourceException if it can't be read on; also from the stream
   */
  Stream<SourceCase> cases();
}
