package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of the journal's file: it is refused or cut, and no record is ever a wrong one.
 */
@Tag("fuzz")
class JournalFuzzTest {
  private static final String NAME = "journal";
  private static final List<String> TRUE =
      IntStream.range(0, 20).mapToObj(i -> "record " + i + " " + "x".repeat(i * 7)).toList();

  static Stream<byte[]> seeds() throws IOException {
    Disk disk = new MemoryDisk();
    Journal journal = Journal.open(disk, record -> {});
    for (String record : TRUE.subList(0, 17)) {
      journal.append(record.getBytes(UTF_8));
      journal.sync();
    }
    byte[] killed = content(disk);
    TRUE.subList(17, 20).forEach(record -> journal.append(record.getBytes(UTF_8)));
    byte[] unsynced = content(disk);
    journal.close();
    byte[] closed = content(disk);
    return Stream.of(
        killed,
        unsynced,
        closed,
        Arrays.copyOf(closed, closed.length - 30),
        Arrays.copyOf(closed, Preamble.LENGTH),
        new byte[0],
        Base64.getEncoder().encode(closed));
  }

  private static byte[] content(Disk disk) throws IOException {
    try (InputStream in = disk.read(NAME).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30m")
  void isRefusedOrCutAndNeverWrong(byte[] bytes) throws IOException {
    Disk disk = new MemoryDisk();
    disk.append(NAME, bytes);
    List<String> read = new ArrayList<>();
    try {
      Journal.read(disk, record -> read.add(new String(record, UTF_8)));
    } catch (JournalException refused) {
      return;
    }
    // Nobody but a journal makes a record that fits: the chain is a hash.
    assertThat(read).isEqualTo(TRUE.subList(0, Math.min(read.size(), TRUE.size())));
    assertThat(Records.opened(disk)).isEqualTo(read);
    assertThat(Records.opened(disk)).as("after the cut").isEqualTo(read);
  }
}
