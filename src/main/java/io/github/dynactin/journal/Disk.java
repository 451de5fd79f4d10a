package io.github.dynactin.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The few things a journal asks of a file system, so that a test can be a disk that tears, fills up
 * or forgets what wasn't synced. One folder; names are plain file names. Not thread-safe: whoever
 * locked it takes care that calls come one after another.
 */
public interface Disk extends AutoCloseable {
  /**
   * Keeps everybody else away until closed; freed by the system if the process dies.
   *
   * @return false if somebody has it
   */
  boolean lock() throws IOException;

  /**
   * A file from its beginning; empty if there is none. Allowed without the lock. Closed by the
   * caller.
   */
  Optional<InputStream> read(String name) throws IOException;

  /**
   * Adds to the end of a file, which is made if it isn't there. Not durable before {@link #sync}.
   */
  void append(String name, byte[] bytes) throws IOException;

  /**
   * Writes over bytes that a file has. Not durable before {@link #sync}.
   *
   * @param position of the first byte, from 0
   */
  void overwrite(String name, long position, byte[] bytes) throws IOException;

  /** Cuts a file to a length, in bytes. Not durable before {@link #sync}. */
  void truncate(String name, long length) throws IOException;

  /** Makes everything that was done to a file's content survive a loss of power. */
  void sync(String name) throws IOException;

  /** Makes the folder as it is, with its names, survive a loss of power. */
  void syncFolder() throws IOException;

  /** Puts a file in the place of another, at once and durably (with the folder's own entry). */
  void replace(String from, String to) throws IOException;

  /** Removes a file if it is there. */
  void delete(String name) throws IOException;

  /** Gives the lock back. Doesn't make anything durable. */
  @Override
  void close() throws IOException;
}
