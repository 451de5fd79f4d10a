package io.github.dynactin.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lock on a folder, held by its {@code lock} file, which is never removed. */
final class FolderLock implements AutoCloseable {
  /**
   * The locks this process holds. A system's locks belong to the process too: if a second try for
   * the same folder opened and closed the file, it would free the lock of the first.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock of a folder; empty if somebody has it. */
  static Optional<FolderLock> take(PrivateFolder folder) throws IOException {
    Path file = folder.path().toRealPath().resolve(PrivateFolder.LOCK);
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    Optional<FolderLock> lock = Optional.empty();
    try {
      lock = ofProcess(file, folder);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(file);
      }
    }
  }

  private static Optional<FolderLock> ofProcess(Path file, PrivateFolder folder)
      throws IOException {
    folder.create(PrivateFolder.LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    Optional<FileLock> taken = Optional.empty();
    try {
      taken = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      taken = Optional.empty(); // another class loader's copy of this class has it
    } finally {
      if (taken.isEmpty()) {
        channel.close();
      }
    }
    return taken.map(lock -> new FolderLock(file, channel));
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(file);
    }
  }
}
