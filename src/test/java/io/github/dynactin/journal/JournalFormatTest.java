package io.github.dynactin.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dynactin.journal.JournalException.Reason;
import io.github.dynactin.testing.SimulatedDisk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/** The format is what {@code docs/journal-format.md} says, and what it was in version 1. */
class JournalFormatTest {
  private static final List<String> RECORDS =
      List.of("{\"format\":1}", "", "{\"text\":\"Größe 5 µm\"}", "x".repeat(300));

  @Test
  void aJournalOfVersion1StaysReadable() throws IOException {
    SimulatedDisk disk = SimulatedDisk.holding("journal", golden());
    assertThat(Records.opened(disk)).isEqualTo(RECORDS);
    assertThat(disk.content("journal")).as("nothing was to be mended").isEqualTo(golden());
  }

  @Test
  void aReaderCanBeWrittenFromTheDocument() throws IOException, NoSuchAlgorithmException {
    ByteBuffer file = ByteBuffer.wrap(golden());
    assertThat(new String(golden(), 0, 8, UTF_8)).isEqualTo("DYNJRNL\n");
    assertThat(file.getInt(8)).as("version").isEqualTo(1);
    assertThat(file.getInt(28)).isEqualTo(crc(bytes(file, 0, 28)));
    byte[] chain = sha256(bytes(file, 0, 32));
    List<String> records = new ArrayList<>();
    int at = 12288;
    while (at < file.capacity()) {
      int length = file.getInt(at);
      byte[] payload = bytes(file, at + 40, length);
      chain = sha256(chain, payload);
      assertThat(bytes(file, at + 8, 32)).isEqualTo(chain);
      assertThat(file.getInt(at + 4)).isEqualTo(crc(bytes(file, at, 4), chain, payload));
      records.add(new String(payload, UTF_8));
      at += 40 + length;
    }
    assertThat(records).isEqualTo(RECORDS);
    for (int mark : List.of(4096, 8192)) {
      assertThat(file.getLong(mark)).as("sequence").isEqualTo(mark == 4096 ? 4 : 5);
      assertThat(file.getLong(mark + 8)).as("records").isEqualTo(RECORDS.size());
      assertThat(file.getLong(mark + 16)).as("end").isEqualTo(at);
      assertThat(bytes(file, mark + 24, 32)).isEqualTo(chain);
      assertThat(file.getInt(mark + 56)).isEqualTo(crc(bytes(file, mark, 56)));
    }
  }

  @Test
  void aLaterVersionIsntTouched() throws IOException {
    byte[] later = golden();
    ByteBuffer header = ByteBuffer.wrap(later).putInt(8, 2);
    header.putInt(28, crc(bytes(header, 0, 28)));
    SimulatedDisk disk = SimulatedDisk.holding("journal", later);
    assertThatExceptionOfType(JournalException.class)
        .isThrownBy(() -> Records.opened(disk))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNUSABLE));
    assertThat(disk.content("journal")).isEqualTo(later);
  }

  private static byte[] golden() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            JournalFormatTest.class.getResourceAsStream("/journal/version-1.journal"))) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(ByteBuffer file, int at, int length) {
    byte[] bytes = new byte[length];
    file.get(at, bytes);
    return bytes;
  }

  private static int crc(byte[]... parts) {
    CRC32C crc = new CRC32C();
    for (byte[] part : parts) {
      crc.update(part);
    }
    return (int) crc.getValue();
  }

  private static byte[] sha256(byte[]... parts) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }
}
