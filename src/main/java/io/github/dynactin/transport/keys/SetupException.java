package io.github.dynactin.transport.keys;

/**
 * A key, a certificate or a secret can't be used. The message says which and why, and holds nothing
 * of it.
 */
public final class SetupException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** An exception without a cause: a cause may quote what it failed on. */
  public SetupException(String message) {
    super(message);
  }
}
