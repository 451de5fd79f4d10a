package io.github.dynactin.testing;

/** The process ends here: nothing of it runs on. Not an exception that anybody may handle. */
public final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash(int operation) {
    super("crashed at operation " + operation, null, false, false);
  }
}
