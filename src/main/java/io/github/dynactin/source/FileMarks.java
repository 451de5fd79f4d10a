package io.github.dynactin.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When files changed. A case that names attachments changes with them, and they lie in its folder:
 * so the newest of the other files there, or below, counts for each case in it. Not thread-safe.
 */
final class FileMarks {
  private final FileKinds kinds;
  private final boolean looking;
  private final Map<Path, Instant> beside = new HashMap<>();

  /** With or without looking: without, nothing is known. */
  FileMarks(FileKinds kinds, boolean looking) {
    this.kinds = kinds;
    this.looking = looking;
  }

  /** Empty if it can't be told, so that the file is always looked at. */
  Optional<Instant> of(Path file) {
    if (!looking) {
      return Optional.empty();
    }
    try {
      Instant own = changed(file);
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null) {
        return Optional.of(own);
      }
      Instant other = beside.computeIfAbsent(folder, this::newest);
      return Optional.of(own.isAfter(other) ? own : other);
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private Instant newest(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !kinds.hasCaseEnding(file))
          .map(FileMarks::changedOrNow)
          .max(Instant::compareTo)
          .orElse(Instant.MIN);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Instant changedOrNow(Path file) {
    try {
      return changed(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A file that is moved here keeps the time of its content; where there is one, its own counts.
   */
  private static Instant changed(Path file) throws IOException {
    Instant content = Files.getLastModifiedTime(file).toInstant();
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return content;
    }
    Instant inode = ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
    return inode.isAfter(content) ? inode : content;
  }
}
