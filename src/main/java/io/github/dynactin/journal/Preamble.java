package io.github.dynactin.journal;

import io.github.dynactin.journal.JournalException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What a journal begins with: three pages, for the header and the two marks. Each has a page of its
 * own, so that a write to one that is torn by a loss of power leaves the others whole.
 */
final class Preamble {
  /** A page, in bytes: the unit in which disks and systems write. */
  static final int PAGE = 4096;

  /** Where the first record begins, in bytes. */
  static final int LENGTH = 3 * PAGE;

  private static final byte[] MAGIC = "DYNJRNL\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int SALT = 16;
  private static final int CHECKED = MAGIC.length + 4 + SALT;
  private static final int HEADER = CHECKED + 4;

  private Preamble() {}

  /** The three pages of a journal nobody has written to; the marks are blank. */
  static byte[] fresh() {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    ByteBuffer page = ByteBuffer.allocate(LENGTH).put(MAGIC).putInt(VERSION).put(salt);
    return page.putInt(crc(page.array())).array();
  }

  /**
   * Where the records begin.
   *
   * @param pages what stands at the beginning of the file
   * @throws JournalException if that isn't the beginning of a journal
   */
  static Position start(byte[] pages) {
    ByteBuffer fields = ByteBuffer.wrap(pages);
    if (pages.length < LENGTH || fields.getInt(CHECKED) != crc(pages)) {
      throw new JournalException(Reason.DAMAGED, "The journal's header is damaged.");
    }
    boolean known = Arrays.equals(MAGIC, Arrays.copyOf(pages, MAGIC.length));
    if (!known || fields.getInt(MAGIC.length) != VERSION) {
      throw new JournalException(
          Reason.UNUSABLE, "The journal isn't of version " + VERSION + ", the only one known.");
    }
    return Position.start(Arrays.copyOf(pages, HEADER));
  }

  /** Where a mark stands, in bytes. */
  static int place(int mark) {
    return (mark + 1) * PAGE;
  }

  private static int crc(byte[] pages) {
    CRC32C crc = new CRC32C();
    crc.update(pages, 0, CHECKED);
    return (int) crc.getValue();
  }
}
