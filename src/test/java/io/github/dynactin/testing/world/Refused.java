package io.github.dynactin.testing.world;

/** The model won't carry out a request; nothing of it is kept. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refused(int status, String why) {
    super(why);
    this.status = status;
  }

  int status() {
    return status;
  }
}
