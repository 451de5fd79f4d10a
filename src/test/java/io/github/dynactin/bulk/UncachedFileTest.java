package io.github.dynactin.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of all lengths hold what was written to them, whichever way their file system takes. */
class UncachedFileTest {
  private static final int PIECE = 1 << 20;

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        4095,
        4096,
        4097,
        PIECE - 1,
        PIECE,
        PIECE + 1,
        PIECE + 4096,
        2 * PIECE + 4095,
        3 * PIECE + 12_345
      })
  void holdsWhatWasWritten(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    for (int part : new int[] {1, 6_001, PIECE, 2 * PIECE + 7}) {
      assertThat(Files.readAllBytes(written(bytes, part))).as(part + " at a time").isEqualTo(bytes);
    }
  }

  @Test
  void singleBytesAndOthersInTurn() throws IOException {
    Path file = Files.createFile(folder.resolve("turns"));
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    byte[] line = "a line".getBytes(UTF_8);
    try (OutputStream out = UncachedFile.open(file)) {
      for (int i = 0; i < 300_000; i++) {
        out.write(line);
        out.write('\n');
        expected.write(line);
        expected.write('\n');
      }
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(expected.toByteArray());
  }

  @Test
  void closedTwiceIsClosed() throws IOException {
    Path file = Files.createFile(folder.resolve("twice"));
    OutputStream out = UncachedFile.open(file);
    out.write(7);
    out.close();
    out.close();
    assertThat(Files.readAllBytes(file)).containsExactly(7);
  }

  @Test
  void aFileThatIsntThereIsTold() {
    assertThatThrownBy(() -> UncachedFile.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private Path written(byte[] bytes, int part) throws IOException {
    Path file = Files.createFile(folder.resolve("part-" + part));
    try (OutputStream out = UncachedFile.open(file)) {
      for (int at = 0; at < bytes.length; at += part) {
        out.write(bytes, at, Math.min(part, bytes.length - at));
      }
    }
    return file;
  }
}
