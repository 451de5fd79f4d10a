package io.github.dynactin.transport.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that only their owner may read. */
final class SecretFile {
  private static final int LARGEST = 1024 * 1024;
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private SecretFile() {}

  /** The bytes of a file that holds a secret. */
  static byte[] read(Path file) {
    requirePrivate(file);
    return readOpen(file);
  }

  /** The bytes of a file that may be open to everybody, such as a certificate's. */
  static byte[] readOpen(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new SetupException("the file is larger than a key or a secret can be");
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new SetupException("the file can't be read");
    }
  }

  private static void requirePrivate(Path file) {
    @Nullable PosixFileAttributeView posix =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (posix == null) {
      return; // Windows: who may read is said elsewhere
    }
    try {
      if (posix.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
        throw new SetupException(
            "the file holds a secret and others than its owner may read it; chmod 600 mends that");
      }
    } catch (IOException unreadable) {
      throw new SetupException("the file can't be read");
    }
  }
}
