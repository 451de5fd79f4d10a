package io.github.dynactin.reader;

/**
 * Reads one format of findings, in one version: what a laboratory's program wrote of one assay.
 * Such a file tells of changes and not of patients; a case, or whoever reads it, says whose they
 * are. Holds no changing state and may be shared by threads.
 */
public interface FindingReader {
  /** The format, as {@code formats} shows it. */
  InputFormat format();

  /** Whether an input looks like this format. Never throws. */
  boolean recognises(Head head);

  /**
   * Reads a file from its beginning to its end and hands on what it holds, as it is read: memory
   * doesn't grow with the file. A record that can't be read costs itself, and is told to the sink
   * with its line; nothing is passed over in silence.
   *
   * @param source opened and closed
   * @param sink told in the order of the file, except what must wait for its mate
   * @return what was read, and what was left behind
   * @throws InputRefusedException if nothing that the file holds can be relied on: it isn't this
   *     format, is cut off in its header, or names no sample that is clearly meant
   */
  ReadFindings read(Source source, FindingSettings settings, FindingSink sink)
      throws InputRefusedException;
}
