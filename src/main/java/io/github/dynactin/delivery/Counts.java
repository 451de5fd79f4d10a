package io.github.dynactin.delivery;

/**
 * How many resources a delivery touched.
 *
 * @param created stored for the first time
 * @param updated stored as a new version
 * @param retracted marked as entered in error, because the source no longer says them
 * @param unchanged there already, not sent
 */
public record Counts(int created, int updated, int retracted, int unchanged) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  /** All of them. */
  public int total() {
    return created + updated + retracted + unchanged;
  }
}
