package io.github.dynactin.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is read once, from its beginning to its end, and how far that has come. */
final class Input {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private long position;

  Input(InputStream in) {
    this.in = new BufferedInputStream(in, BUFFER);
  }

  /** The next bytes; fewer than asked for if the file ends. */
  byte[] take(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    position += bytes.length;
    return bytes;
  }

  /** Reads what is left. Returns the length of the file, in bytes. */
  long length() throws IOException {
    while (take(BUFFER).length > 0) {
      // Only the position counts.
    }
    return position;
  }
}
