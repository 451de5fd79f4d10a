package io.github.dynactin.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A folder that keeps, from run to run, what is costly to make of definitions: tables of contents
 * of packages, and profiles with their snapshots. It holds no patient data, and may be deleted at
 * any time. What is damaged in it, or can't be written, costs time and never changes a verdict;
 * whoever may write there may change verdicts. Immutable.
 */
public final class DefinitionCache {
  private static final int CHECKSUM = Long.BYTES;

  private final Optional<Path> folder;

  private DefinitionCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Keeps nothing. */
  public static DefinitionCache none() {
    return new DefinitionCache(Optional.empty());
  }

  /** Keeps things in a folder, which is made when there is something to keep. */
  public static DefinitionCache in(Path folder) {
    return new DefinitionCache(Optional.of(folder));
  }

  /**
   * Where programs of the user's keep such things: {@code $XDG_CACHE_HOME/dynactin}, or else {@code
   * ~/.cache/dynactin}.
   *
   * @param environment the environment's variables
   */
  public static Path userFolder(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        named.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(named);
    return base.resolve("dynactin");
  }

  /** The part of it for what is made of just this: what is made of anything else isn't found. */
  DefinitionCache of(String madeOf) {
    return new DefinitionCache(folder.map(f -> f.resolve(fingerprint(madeOf))));
  }

  /** What was kept under a name; empty if nothing was, or if it is damaged. */
  Optional<byte[]> read(String name) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] whole = Files.readAllBytes(file(folder.get(), name));
      if (whole.length < CHECKSUM) {
        return Optional.empty();
      }
      long checksum = ByteBuffer.wrap(whole).getLong();
      return checksum == checksum(whole, CHECKSUM)
          ? Optional.of(Arrays.copyOfRange(whole, CHECKSUM, whole.length))
          : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /** Keeps something under a name, if that is possible. */
  void keep(String name, byte[] content) {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      // Another process may keep the same thing: each writes a file of its own, and moves it.
      Path draft = Files.createTempFile(folder.get(), "new", ".tmp");
      try {
        ByteBuffer whole = ByteBuffer.allocate(CHECKSUM + content.length);
        whole.putLong(checksum(content, 0)).put(content);
        Files.write(draft, whole.array());
        Files.move(draft, file(folder.get(), name), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException nothingKept) {
      // It is made again the next time.
    }
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(fingerprint(name));
  }

  private static long checksum(byte[] content, int from) {
    CRC32 crc = new CRC32();
    crc.update(content, from, content.length - from);
    return crc.getValue();
  }

  /** Tells one text from another. */
  static String fingerprint(String text) {
    return fingerprint(text.getBytes(UTF_8));
  }

  /** Tells one content from another. */
  static String fingerprint(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
