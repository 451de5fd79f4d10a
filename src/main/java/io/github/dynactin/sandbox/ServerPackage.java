package io.github.dynactin.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The server's own classes, taken from wherever this class came from, as a small jar: a server that
 * runs on the project's own jar breaks when that is built again.
 */
final class ServerPackage {
  private static final String ROOT = "io/github/dynactin/sandbox";
  private static final String NAME = "server.jar";

  private ServerPackage() {}

  /**
   * Packs the classes.
   *
   * @param source the folder or the jar this class was loaded from
   * @return the jar, in the folder given
   */
  static Path pack(Path source, Path folder) throws IOException {
    byte[] packed = Files.isDirectory(source) ? pack(source) : packJar(source);
    Path jar = folder.resolve(NAME);
    Files.write(jar, packed);
    return jar;
  }

  private static byte[] packJar(Path source) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(source)) {
      return pack(jar.getPath("/"));
    }
  }

  private static byte[] pack(Path root) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : classes(root)) {
        ZipEntry entry = new ZipEntry(root.relativize(file).toString().replace('\\', '/'));
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static List<Path> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
