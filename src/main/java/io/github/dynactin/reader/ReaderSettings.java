package io.github.dynactin.reader;

/**
 * How much a reader takes in before it refuses, and what it leaves behind. A case is some
 * kilobytes; the limits are there for files that are broken or hostile.
 *
 * @param maxBytes longest input, in bytes
 * @param maxDepth deepest nesting of objects and arrays
 * @param maxStringLength longest string, in characters
 * @param maxTokens most values, names and brackets in one input
 * @param germline whether findings are taken that a laboratory's file calls germline
 */
public record ReaderSettings(
    long maxBytes, int maxDepth, int maxStringLength, long maxTokens, boolean germline) {
  public ReaderSettings {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("maxBytes is between 1 and 2147483631");
    }
    if (maxDepth < 1 || maxStringLength < 1 || maxTokens < 1) {
      throw new IllegalArgumentException("every limit is 1 or more");
    }
  }

  /** 64 MiB, 64 levels, strings of 8 Mi characters, 2 million tokens; no germline findings. */
  public static ReaderSettings standard() {
    return new ReaderSettings(64L << 20, 64, 8 << 20, 2_000_000, false);
  }

  /** The same limits, with or without germline findings. */
  public ReaderSettings withGermline(boolean taken) {
    return new ReaderSettings(maxBytes, maxDepth, maxStringLength, maxTokens, taken);
  }
}
