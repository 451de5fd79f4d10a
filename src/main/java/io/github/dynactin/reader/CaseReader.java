package io.github.dynactin.reader;

import java.util.stream.Stream;

/** Reads one format, in one version. Holds no changing state and may be shared by threads. */
public interface CaseReader {
  /** The format, as {@code formats} shows it. */
  InputFormat format();

  /** Whether an input looks like this format. Never throws. */
  boolean recognises(Head head);

  /**
   * Reads the cases of an input one by one. What is wrong with the input or with a case is told by
   * issues, not by exceptions; a bad case spoils only itself. The stream holds the input open until
   * it is read to its end or closed.
   */
  Stream<ReadCase> read(Source source, ReaderSettings settings);
}
