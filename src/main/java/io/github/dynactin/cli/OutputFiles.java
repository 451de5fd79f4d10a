package io.github.dynactin.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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
      throw unwritable("--output", folder, e);
    }
  }

  /** Writes a file, or writes it anew. */
  static void write(Path file, String text) {
    write("--output", file, out -> out.write(text));
  }

  /** What writes a file. */
  interface Content {
    /**
     * Writes it.
     *
     * @param out not to be closed
     */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file, or writes it anew, without all of it in memory.
   *
   * @param option names it, where it can't be written
   */
  static void write(String option, Path file, Content content) {
    try {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "it is a folder");
      }
      boolean device = Files.exists(file) && !Files.isRegularFile(file);
      Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (device) {
        fill(file, content); // a pipe or a device stays what it is
      } else {
        replace(whole, content);
      }
    } catch (IOException e) {
      throw unwritable(option, file, e);
    } catch (UncheckedIOException e) {
      throw unwritable(option, file, requireNonNull(e.getCause()));
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
      content.writeTo(out);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path draft = Files.createTempFile(file.resolveSibling(""), ".dynactin-", null); // its owner's
    try {
      fill(draft, content);
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
    return unwritable("--output", path, cause);
  }

  private static ConfigurationException unwritable(String option, Path path, IOException cause) {
    return new ConfigurationException(
        option + ": " + path + " can't be written: " + reason(cause) + ".");
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
