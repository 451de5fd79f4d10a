package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes what may be patients' data: a file is there whole or not at all, and only its owner may
 * read it, where the file system can say so. What can't be written is a matter of set-up, no bug.
 */
final class OutputFiles {
  private OutputFiles() {}

  /** Makes a folder and those above it, unless they are there. */
  static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder, ownerOnly());
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** Writes a file, or writes it anew. */
  static void write(Path file, String text) {
    if (Files.isDirectory(file)) {
      throw unwritable(file, "it is a folder");
    }
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.writeString(file, text, UTF_8); // a pipe or a device stays what it is
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path draft = Files.createTempFile(file.resolveSibling(""), ".dynactin-", null); // its owner's
    try {
      Files.writeString(draft, text, UTF_8);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** The failure of a run whose output can't be written. */
  static ConfigurationException unwritable(Path path, IOException cause) {
    return unwritable(path, reason(cause));
  }

  private static ConfigurationException unwritable(Path path, String reason) {
    return new ConfigurationException("--output: " + path + " can't be written: " + reason + ".");
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "its folder doesn't exist";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "there is a file where a folder should be";
    }
    if (cause instanceof DirectoryNotEmptyException) {
      return "it holds such files already; name another folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    return cause instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : cause.getClass().getSimpleName();
  }
}
