package io.github.dynactin.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * An archive of loaded classes (class-data sharing) for one class path and one JVM. The JVM writes
 * it when the server ends; the next start adopts it. JDK 17 can be crashed by an archive that was
 * cut short, so whoever starts a server with one must be ready to start it again without.
 */
final class ClassArchive {
  private static final String PREFIX = "classes-";
  private static final String FINISHED = ".jsa";
  private static final int KEY_LENGTH = 16;

  private final Path file;
  private final Path draft;

  private ClassArchive(Path file) {
    this.file = file;
    this.draft = file.resolveSibling(file.getFileName() + ".new");
  }

  /** The archive for these jars in this folder; call it only while no server runs there. */
  static ClassArchive adopt(Path folder, List<Path> jars) throws IOException {
    ClassArchive archive =
        new ClassArchive(folder.resolve(PREFIX + key(jars) + FINISHED).toAbsolutePath());
    if (Files.exists(archive.draft)) {
      Files.move(archive.draft, archive.file, StandardCopyOption.REPLACE_EXISTING);
    }
    archive.deleteOthers(folder);
    return archive;
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** JVM options: use the archive if it is there, else make it at the end. */
  List<String> options() {
    return exists()
        ? List.of("-XX:SharedArchiveFile=" + file, "-XX:+VerifySharedSpaces")
        : List.of("-XX:ArchiveClassesAtExit=" + draft);
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private void deleteOthers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path other :
          files.filter(f -> isArchive(f) && !f.endsWith(file.getFileName())).toList()) {
        Files.deleteIfExists(other);
      }
    }
  }

  private static boolean isArchive(Path file) {
    return file.getFileName().toString().startsWith(PREFIX);
  }

  private static String key(List<Path> jars) throws IOException {
    StringBuilder all = new StringBuilder(System.getProperty("java.vm.version", ""));
    all.append('\n').append(System.getProperty("java.home"));
    for (Path jar : jars) {
      all.append('\n').append(jar).append(' ').append(Files.size(jar));
      all.append(' ').append(Files.getLastModifiedTime(jar).toMillis());
    }
    return HexFormat.of().formatHex(sha256(all.toString())).substring(0, KEY_LENGTH);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
