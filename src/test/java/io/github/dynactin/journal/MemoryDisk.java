package io.github.dynactin.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A disk for those who deliver without a folder: nothing survives the process. Thread-safe, so that
 * it can be read while it is written.
 */
public final class MemoryDisk implements Disk {
  private final Map<String, Content> files = new HashMap<>();
  private boolean locked;

  /** With no files. */
  public MemoryDisk() {}

  @Override
  public synchronized boolean lock() {
    boolean free = !locked;
    locked = true;
    return free;
  }

  @Override
  public synchronized Optional<InputStream> read(String name) {
    return Optional.ofNullable(files.get(name))
        .map(content -> new ByteArrayInputStream(content.toByteArray()));
  }

  @Override
  public synchronized void append(String name, byte[] bytes) {
    files.computeIfAbsent(name, missing -> new Content()).writeBytes(bytes);
  }

  @Override
  public synchronized void overwrite(String name, long position, byte[] bytes) throws IOException {
    file(name).overwrite(Math.toIntExact(position), bytes);
  }

  @Override
  public synchronized void truncate(String name, long length) throws IOException {
    file(name).truncate(Math.toIntExact(length));
  }

  /** Does nothing: there is nothing that would last. */
  @Override
  public void sync(String name) {}

  /** Does nothing: there is nothing that would last. */
  @Override
  public void syncFolder() {}

  @Override
  public synchronized void replace(String from, String to) throws IOException {
    files.put(to, file(from));
    files.remove(from);
  }

  @Override
  public synchronized void delete(String name) {
    files.remove(name);
  }

  @Override
  public synchronized void close() {
    locked = false;
  }

  private Content file(String name) throws IOException {
    Content content = files.get(name);
    if (content == null) {
      throw new NoSuchFileException(name);
    }
    return content;
  }

  /** What a file holds. */
  private static final class Content extends ByteArrayOutputStream {
    void overwrite(int position, byte[] bytes) {
      System.arraycopy(bytes, 0, buf, position, bytes.length);
    }

    void truncate(int length) {
      Arrays.fill(buf, Math.min(length, count), count, (byte) 0);
      count = Math.min(length, count);
    }
  }
}
