package io.github.dynactin.journal;

import java.io.IOException;

/**
 * The few things a journal asks of a file system, so that a test can be a disk that tears, fills up
 * or forgets what wasn't synced. One folder; names are plain file names.
 */
public interface Disk extends AutoCloseable {
  /**
   * Keeps everybody else away until closed; freed by the system if the process dies.
   *
   * @return false if somebody has it
   */
  boolean lock() throws IOException;

  /** The whole content of a file; empty if there is none. */
  byte[] read(String name) throws IOException;

  /**
   * Adds to the end of a file, which is made if it isn't there. Not durable before {@link #sync}.
   */
  void append(String name, byte[] bytes) throws IOException;

  /** Cuts a file to a length, in bytes. */
  void truncate(String name, long length) throws IOException;

  /** Makes everything that was appended to a file survive a loss of power. */
  void sync(String name) throws IOException;

  /** Puts a file in the place of another, at once and durably (with the folder's own entry). */
  void replace(String from, String to) throws IOException;

  /** Removes a file if it is there. */
  void delete(String name) throws IOException;

  @Override
  void close() throws IOException;
}
