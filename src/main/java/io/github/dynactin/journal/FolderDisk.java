package io.github.dynactin.journal;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A real folder. It is made when it is locked, and can be looked into by its owner only; links in
 * it aren't followed. A folder that isn't private yet must be empty, or one of ours.
 */
public final class FolderDisk implements Disk {
  private final PrivateFolder folder;
  // Not a FileChannel: interrupting a thread of the host would close that under the journal.
  private final Map<String, RandomAccessFile> open = new HashMap<>();
  private Optional<FolderLock> lock = Optional.empty();

  /** Touches nothing yet. */
  public FolderDisk(Path folder) {
    this.folder = new PrivateFolder(folder);
  }

  @Override
  public boolean lock() throws IOException {
    folder.prepare();
    Optional<FolderLock> taken = FolderLock.take(folder);
    if (taken.isPresent()) {
      lock = taken;
    }
    return taken.isPresent();
  }

  @Override
  public Optional<InputStream> read(String name) throws IOException {
    File file = folder.file(name);
    return file.exists() ? Optional.of(new FileInputStream(file)) : Optional.empty();
  }

  @Override
  public void append(String name, byte[] bytes) throws IOException {
    RandomAccessFile file = open(name);
    file.seek(file.length());
    file.write(bytes);
  }

  @Override
  public void overwrite(String name, long position, byte[] bytes) throws IOException {
    RandomAccessFile file = open(name);
    file.seek(position);
    file.write(bytes);
  }

  @Override
  public void truncate(String name, long length) throws IOException {
    open(name).setLength(length);
  }

  @Override
  public void sync(String name) throws IOException {
    open(name).getFD().sync();
  }

  @Override
  public void syncFolder() throws IOException {
    folder.force();
  }

  @Override
  public void replace(String from, String to) throws IOException {
    close(from);
    close(to);
    Files.move(
        folder.file(from).toPath(), folder.file(to).toPath(), StandardCopyOption.ATOMIC_MOVE);
    folder.force();
  }

  @Override
  public void delete(String name) throws IOException {
    close(name);
    Files.deleteIfExists(folder.file(name).toPath());
  }

  @Override
  public void close() throws IOException {
    try {
      for (RandomAccessFile file : open.values()) {
        file.close();
      }
    } finally {
      open.clear();
      Optional<FolderLock> held = lock;
      lock = Optional.empty();
      if (held.isPresent()) {
        held.get().close();
      }
    }
  }

  private RandomAccessFile open(String name) throws IOException {
    RandomAccessFile file = open.get(name);
    if (file == null) {
      file = new RandomAccessFile(folder.create(name), "rw");
      open.put(name, file);
    }
    return file;
  }

  private void close(String name) throws IOException {
    RandomAccessFile file = open.remove(name);
    if (file != null) {
      file.close();
    }
  }
}
