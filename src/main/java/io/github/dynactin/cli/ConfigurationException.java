package io.github.dynactin.cli;

/** Something is set up wrongly; the message says what, and holds no patient's value. */
final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConfigurationException(String message) {
    super(message);
  }
}
