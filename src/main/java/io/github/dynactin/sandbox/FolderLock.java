package io.github.dynactin.sandbox;

import static io.github.dynactin.sandbox.SandboxException.Reason.SERVER;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps two launchers from starting two servers in one folder. Freed by the system at a crash. */
final class FolderLock {
  private static final int POLL_MILLIS = 100;

  private FolderLock() {}

  /** What is done while the folder is locked. */
  interface Action<T> {
    T run() throws IOException, InterruptedException;
  }

  /**
   * Does something that only one process at a time may do in the folder.
   *
   * @throws SandboxException if another holds the folder for longer than the patience given
   */
  static <T> T during(Path folder, Duration patience, Action<T> action)
      throws IOException, InterruptedException {
    try (FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      Instant deadline = Instant.now().plus(patience);
      while (tryLock(channel) == null) {
        if (Instant.now().isAfter(deadline)) {
          throw new SandboxException(SERVER, "Another start of the sandbox is taking too long.");
        }
        Thread.sleep(POLL_MILLIS);
      }
      return action.run();
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException anotherThread) {
      return null;
    }
  }
}
