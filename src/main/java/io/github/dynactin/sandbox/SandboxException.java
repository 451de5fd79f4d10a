package io.github.dynactin.sandbox;

import static java.util.Objects.requireNonNull;

/** The sandbox can't be had. The message says why, and what to do; it holds no patient's value. */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  public enum Reason {
    /** The server's jars aren't here, or a setting makes no sense: set it up differently. */
    SET_UP,
    /** The server was started and didn't come up, or doesn't end. */
    SERVER
  }

  private final Reason reason;

  SandboxException(Reason reason, String message) {
    super(message);
    this.reason = requireNonNull(reason, "reason");
  }

  /** Whose fault it is. */
  public Reason reason() {
    return reason;
  }
}
