package io.github.dynactin.transport.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that hold a secret, and who may read them. */
public final class SecretFile {
  private static final int LARGEST = 1024 * 1024;
  private static final String OWNER = "unix:uid";
  private static final Integer ROOT = 0;

  private SecretFile() {}

  /**
   * True if only those may read a file who are meant to: its owner, and of root's files a group as
   * well. Nobody but root can have chosen that group; it is how Kubernetes hands a secret to a
   * process that isn't root, and how PostgreSQL's and other clients take one. Where a file system
   * knows no such rights (Windows), who may read is said elsewhere, and this is true.
   *
   * @throws IOException if the file's rights can't be read
   */
  public static boolean isPrivate(Path file) throws IOException {
    @Nullable PosixFileAttributeView posix =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return posix == null || isPrivate(posix.readAttributes().permissions(), isRoots(file));
  }

  /** The same of rights. */
  static boolean isPrivate(Set<PosixFilePermission> permissions, boolean roots) {
    return !permissions.contains(PosixFilePermission.OTHERS_READ)
        && (roots || !permissions.contains(PosixFilePermission.GROUP_READ));
  }

  /** By its number: in a container root has no name. */
  private static boolean isRoots(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && ROOT.equals(Files.getAttribute(file, OWNER));
  }

  /**
   * The bytes of a file that holds a secret.
   *
   * @throws SetupException if the file can't be read, or is open to others than its owner
   */
  public static byte[] read(Path file) {
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
    try {
      if (!isPrivate(file)) {
        throw new SetupException(
            "the file holds a secret and others than its owner may read it; chmod 600 fixes that");
      }
    } catch (IOException unreadable) {
      throw new SetupException("the file can't be read");
    }
  }
}
