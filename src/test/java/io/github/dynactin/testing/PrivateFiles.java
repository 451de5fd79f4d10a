package io.github.dynactin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner may read, as secrets have to be. */
public final class PrivateFiles {
  private PrivateFiles() {}

  public static Path write(Path file, String content) throws IOException {
    return write(file, content.getBytes(UTF_8));
  }

  public static Path write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
