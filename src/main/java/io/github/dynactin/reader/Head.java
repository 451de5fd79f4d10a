package io.github.dynactin.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

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

  /** The first bytes, as they are. */
  public byte[] bytes() {
    return start.clone();
  }

  /**
   * The first bytes, one character each, without those that are zero: so ASCII words are found in
   * UTF-16 too, and the reader that knows them can say what is wrong with the encoding.
   */
  public String text() {
    return new String(start, ISO_8859_1).replace("\0", "");
  }
}
