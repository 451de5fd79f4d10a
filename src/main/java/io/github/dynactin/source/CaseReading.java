package io.github.dynactin.source;

import io.github.dynactin.reader.ReadCase;
import io.github.dynactin.reader.Source;
import java.util.stream.Stream;

/** How an input becomes cases. */
@FunctionalInterface
public interface CaseReading {
  /** The cases of an input; what is wrong with it is told by issues. To be closed. */
  Stream<ReadCase> read(Source source);
}
