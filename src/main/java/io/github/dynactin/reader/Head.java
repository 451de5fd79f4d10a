package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** What a reader sees of an input before anything is read: its name and how it starts. */
public final class Head {
  /** How many bytes of the start are looked at. */
  public static final int LENGTH = 4096;

  private final String name;
  private final byte[] start;

  /**
   * The head of an input.
   *
   * @param name the input as the caller named it
   * @param start its first bytes, {@link #LENGTH} or fewer
   */
  public Head(String name, byte[] start) {
    this.name = requireNonNull(name, "name");
    this.start = start.clone();
  }

  /** The input as the caller named it. */
  public String name() {
    return name;
  }

  /** The first bytes; of a packed file (gzip, bgzip) what the first of its bytes unpack to. */
  public byte[] unpacked() {
    boolean packed = start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
    return packed ? inflated() : start.clone();
  }

  private byte[] inflated() {
    byte[] text = new byte[LENGTH];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
      for (int read = 0; read >= 0 && length < LENGTH; length += Math.max(0, read)) {
        read = in.read(text, length, LENGTH - length);
      }
    } catch (IOException cutOff) {
      // It is only the start of a file: what came out before its end is what there is to see.
    }
    return Arrays.copyOf(text, length);
  }

  /** The first bytes, as they are. */
  public byte[] bytes() {
    return start.clone();
  }

  /**
   * The first bytes, unpacked, one character each, without those that are zero: so ASCII words are
   * found in UTF-16 too, and the reader that knows them can say what is wrong with the encoding.
   */
  public String text() {
    return new String(unpacked(), ISO_8859_1).replace("\0", "");
  }
}
