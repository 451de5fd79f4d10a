package io.github.dynactin.reader;

/**
 * How much of a text file is read before it is refused.
 *
 * @param maxLine longest line, in bytes
 * @param maxBytes longest file, in bytes, once it is unpacked
 * @param maxRatio how many times longer a packed file may become
 * @param maxHeaderLines most lines of a header
 */
public record LineLimits(int maxLine, long maxBytes, int maxRatio, int maxHeaderLines) {
  public LineLimits {
    if (maxLine < 1 || maxBytes < 1 || maxRatio < 1 || maxHeaderLines < 1) {
      throw new IllegalArgumentException("every limit is 1 or more");
    }
  }

  /** Lines of 16 MiB, files of 64 GiB, 200 to 1, 100,000 lines of header. */
  public static LineLimits standard() {
    return new LineLimits(16 << 20, 64L << 30, 200, 100_000);
  }
}
