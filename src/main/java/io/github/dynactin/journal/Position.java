package io.github.dynactin.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Where a journal stands after some of its records. Immutable. Two positions are equal only if the
 * same records lead to them: the chain is a hash over all of them.
 */
final class Position {
  /** Length of the chain's hash, in bytes. */
  static final int CHAIN = 32;

  private final long records;
  private final long end;
  private final byte[] chain;

  /**
   * @param records how many there are
   * @param end where the last one ends, in bytes from the file's beginning
   * @param chain the hash over all of them
   */
  Position(long records, long end, byte[] chain) {
    this.records = records;
    this.end = end;
    this.chain = chain.clone();
  }

  /** Before the first record: the chain begins with the header, which no other file has. */
  static Position start(byte[] header) {
    return new Position(0, Preamble.LENGTH, sha256(header));
  }

  /** After one more record. */
  Position after(byte[] payload) {
    return new Position(records + 1, end + Frame.HEAD + payload.length, sha256(chain, payload));
  }

  long records() {
    return records;
  }

  long end() {
    return end;
  }

  byte[] chain() {
    return chain.clone();
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Position that
        && records == that.records
        && end == that.end
        && Arrays.equals(chain, that.chain);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(chain);
  }
}
