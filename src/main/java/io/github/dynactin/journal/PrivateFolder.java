package io.github.dynactin.journal;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that only its owner can look into, where the file system knows owners.
 *
 * @param path where it is, or will be
 */
record PrivateFolder(Path path) {
  /** The file that shows that a folder is one of ours. */
  static final String LOCK = "lock";

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** Makes the folder if it isn't there, and makes it private. */
  void prepare() throws IOException {
    if (!Files.isDirectory(path)) {
      Path parent = path.toAbsolutePath().normalize().getParent();
      Files.createDirectories(path, attributes(FOLDER));
      if (parent != null) {
        force(parent);
      }
    } else if (posix() && !Files.getPosixFilePermissions(path).equals(FOLDER)) {
      requireOurs();
      Files.setPosixFilePermissions(path, FOLDER);
    }
  }

  /** A file of the folder, as it is on the disk: never what a link leads to. */
  File file(String name) throws IOException {
    Path file = path.resolve(name);
    if (!file.getFileName().toString().equals(name) || !path.equals(file.getParent())) {
      throw new IllegalArgumentException("Not a plain file name");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("not a regular file: " + file);
    }
    return file.toFile();
  }

  /** Makes a private file, if it isn't there. */
  File create(String name) throws IOException {
    File file = file(name);
    try {
      Files.createFile(file.toPath(), attributes(FILE));
    } catch (FileAlreadyExistsException e) {
      if (posix()) {
        Files.setPosixFilePermissions(file.toPath(), FILE);
      }
    }
    return file;
  }

  /** Makes the folder's entries survive a loss of power. */
  void force() throws IOException {
    force(path);
  }

  private void force(Path folder) throws IOException {
    if (!posix()) {
      return; // where there are no owners (Windows), a folder can't be opened, and needn't be
    }
    // A host's pending interruption would close the channel; it is kept for the host.
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Somebody's home must not be locked away because it was named by mistake. */
  private void requireOurs() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      if (!Files.exists(path.resolve(LOCK)) && files.findAny().isPresent()) {
        throw new IOException("the folder isn't empty and others can read it: " + path);
      }
    }
  }

  private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return posix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private boolean posix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
