package io.github.dynactin.testing;

/** The process ends here: nothing of it runs on. Not an exception that anybody may handle. */
public final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  /** The end of the process at an operation of whatever kind. */
  public static Crash at(int operation) {
    return new Crash(operation);
  }

  Crash(int operation) {
    super("crashed at operation " + operation, null, false, false);
  }
}
