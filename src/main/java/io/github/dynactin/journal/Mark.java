package io.github.dynactin.journal;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Says how far the journal went when it was synced.
 *
 * @param sequence grows with every mark that is written
 * @param at the position that was synced together with this mark
 */
record Mark(long sequence, Position at) {
  /** Length of a mark, in bytes. */
  static final int LENGTH = 3 * Long.BYTES + Position.CHAIN + 4;

  private static final int CHECKED = LENGTH - 4;

  byte[] bytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(LENGTH)
            .putLong(sequence)
            .putLong(at.records())
            .putLong(at.end())
            .put(at.chain());
    return bytes.putInt(crc(bytes.array(), 0)).array();
  }

  /** The mark at a place of the file's first pages; empty if it isn't whole. */
  static Optional<Mark> read(byte[] pages, int place) {
    ByteBuffer fields = ByteBuffer.wrap(pages, place, LENGTH);
    long sequence = fields.getLong();
    long records = fields.getLong();
    long end = fields.getLong();
    byte[] chain = new byte[Position.CHAIN];
    fields.get(chain);
    return fields.getInt() == crc(pages, place)
        ? Optional.of(new Mark(sequence, new Position(records, end, chain)))
        : Optional.empty();
  }

  private static int crc(byte[] bytes, int place) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, place, CHECKED);
    return (int) crc.getValue();
  }
}
