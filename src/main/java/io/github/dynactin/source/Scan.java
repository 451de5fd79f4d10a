package io.github.dynactin.source;

import java.time.Instant;

/** One look at a source, from its beginning to its end. To be closed. */
public interface Scan extends AutoCloseable {
  /** When it began, by the clock that the source's change times are made with, if it has one. */
  Instant start();

  /**
   * What there is. Cases are read when they are asked for.
   *
   * @param window what may be left out; a source that can't tell gives all
   * @throws SourceException if the source can't be read
   */
  Listing list(Window window);

  @Override
  void close();
}
