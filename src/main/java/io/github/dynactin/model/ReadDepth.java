package io.github.dynactin.model;

/**
 * How many reads.
 *
 * @param reads 0 or more; no read is another thing than not counted
 */
public record ReadDepth(int reads) {
  public ReadDepth {
    if (reads < 0) {
      throw new IllegalArgumentException("a number of reads isn't negative");
    }
  }
}
