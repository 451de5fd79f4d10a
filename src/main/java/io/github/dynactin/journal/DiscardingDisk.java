package io.github.dynactin.journal;

import java.io.InputStream;
import java.util.Optional;

/**
 * A disk that stores nothing, for a journal that is never read again: one of a delivery without a
 * folder. Thread-safe.
 */
public final class DiscardingDisk implements Disk {
  private boolean locked;

  /** A disk without files, as it always is. */
  public DiscardingDisk() {}

  @Override
  public synchronized boolean lock() {
    boolean free = !locked;
    locked = true;
    return free;
  }

  @Override
  public Optional<InputStream> read(String name) {
    return Optional.empty();
  }

  @Override
  public void append(String name, byte[] bytes) {}

  @Override
  public void overwrite(String name, long position, byte[] bytes) {}

  @Override
  public void truncate(String name, long length) {}

  @Override
  public void sync(String name) {}

  @Override
  public void syncFolder() {}

  @Override
  public void replace(String from, String to) {}

  @Override
  public void delete(String name) {}

  @Override
  public synchronized void close() {
    locked = false;
  }
}
