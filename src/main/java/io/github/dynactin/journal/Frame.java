package io.github.dynactin.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A record as it stands in the file: length, CRC32C, chain, payload. Immutable. */
final class Frame {
  /** What stands before the payload, in bytes. */
  static final int HEAD = 4 + 4 + Position.CHAIN;

  /** A longer payload isn't written, so a damaged length can't ask for all the memory. */
  static final int LONGEST = 16 << 20;

  private final byte[] payload;
  private final Position after;

  private Frame(byte[] payload, Position after) {
    this.payload = payload;
    this.after = after;
  }

  /** The frame for a payload that comes after a position. */
  static Frame of(Position before, byte[] payload) {
    return new Frame(payload.clone(), before.after(payload));
  }

  /**
   * The frame that comes next.
   *
   * @param before what has been read so far
   * @return empty if what comes next isn't a whole record, or one that belongs elsewhere
   */
  static Optional<Frame> read(Input in, Position before) throws IOException {
    byte[] head = in.take(HEAD);
    if (head.length < HEAD) {
      return Optional.empty();
    }
    ByteBuffer fields = ByteBuffer.wrap(head);
    int length = fields.getInt();
    int crc = fields.getInt();
    if (length < 0 || length > LONGEST) {
      return Optional.empty();
    }
    byte[] chain = Arrays.copyOfRange(head, HEAD - Position.CHAIN, HEAD);
    byte[] payload = in.take(length);
    if (payload.length < length || crc != crc(chain, payload)) {
      return Optional.empty();
    }
    Position after = before.after(payload);
    return Arrays.equals(chain, after.chain())
        ? Optional.of(new Frame(payload, after))
        : Optional.empty();
  }

  byte[] bytes() {
    byte[] chain = after.chain();
    return ByteBuffer.allocate(HEAD + payload.length)
        .putInt(payload.length)
        .putInt(crc(chain, payload))
        .put(chain)
        .put(payload)
        .array();
  }

  byte[] payload() {
    return payload.clone();
  }

  /** The position this record leads to. */
  Position after() {
    return after;
  }

  private static int crc(byte[] chain, byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(4).putInt(0, payload.length));
    crc.update(chain);
    crc.update(payload);
    return (int) crc.getValue();
  }
}
