package io.github.dynactin.pack;

/** A pack that isn't there or can't be used: a fault of the configuration, not of a case. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PackException(String message) {
    super(message);
  }

  PackException(String message, Throwable cause) {
    super(message, cause);
  }
}
