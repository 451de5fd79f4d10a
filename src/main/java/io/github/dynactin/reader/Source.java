package io.github.dynactin.reader;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An input with a name.
 *
 * @param name the input as the caller named it; stands in every origin and message
 * @param opener opens its bytes; whoever opens closes
 * @param folder what lies beside it, if anything may be read there
 */
public record Source(String name, Opener opener, Optional<ConfinedFolder> folder) {
  private static final String FOLDER = "a folder";

  public Source {
    requireNonNull(name, "name");
    requireNonNull(opener, "opener");
    requireNonNull(folder, "folder");
  }

  /** An input beside which nothing may be read. */
  public Source(String name, Opener opener) {
    this(name, opener, Optional.empty());
  }

  /** A file, named as the path is written. */
  public static Source of(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return new Source(
        path.toString(), () -> open(path), Optional.ofNullable(folder).map(ConfinedFolder::new));
  }

  /** A folder can be opened: it would fail at the first byte, without a word why. */
  static InputStream open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, FOLDER);
    }
    return Files.newInputStream(path);
  }

  /** Bytes that are in memory already. */
  public static Source of(String name, byte[] bytes) {
    byte[] own = bytes.clone();
    return new Source(name, () -> new ByteArrayInputStream(own));
  }

  /** A stream that can be read once, such as standard input. */
  public static Source once(String name, InputStream stream) {
    return new Source(name, () -> stream);
  }

  /** The same input from a stream that is open already, and can be read once. */
  public Source opened(InputStream stream) {
    return new Source(name, () -> stream, folder);
  }

  /**
   * The whole input as text.
   *
   * @throws InputRefusedException if it can't be opened or read, is longer than the settings allow,
   *     is empty, or isn't UTF-8; a UTF-8 byte order mark at its start is left out
   */
  public String text(ReaderSettings settings) throws InputRefusedException {
    byte[] bytes;
    try (InputStream in = opener.open()) {
      bytes = in.readNBytes((int) settings.maxBytes() + 1);
    } catch (IOException unreadable) {
      throw refused(unreadable);
    }
    if (bytes.length > settings.maxBytes()) {
      String message = "longer than the " + settings.maxBytes() + " bytes that are allowed";
      throw new InputRefusedException(
          Issue.of(IssueCode.INPUT_TOO_LARGE, Origin.of(name, ""), message));
    }
    return new StrictUtf8(name).decode(bytes);
  }

  /** Why the input can't be read; the exception's own words may name a path and are left out. */
  InputRefusedException refused(IOException cause) {
    return new InputRefusedException(
        Issue.of(IssueCode.INPUT_UNREADABLE, Origin.of(name, ""), reason(cause)));
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission to read it is denied";
    }
    boolean folder = cause instanceof FileSystemException e && FOLDER.equals(e.getReason());
    return folder ? "this is " + FOLDER + "; name the files in it" : "the input can't be read";
  }

  /** Opens an input. */
  @FunctionalInterface
  public interface Opener {
    /** A stream over the input, from its start. */
    InputStream open() throws IOException;
  }
}
