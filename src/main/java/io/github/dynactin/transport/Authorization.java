package io.github.dynactin.transport;

import java.util.Optional;

/** What one server is shown, request by request. Thread-safe. */
interface Authorization {
  /**
   * The value of the Authorization header, if there is to be one.
   *
   * @throws ServerFault if it can't be had
   */
  Optional<String> header() throws ServerFault;

  /** Is told that the server didn't accept a header, so that the next one may be another. */
  default void refused(String header) {
    // What doesn't change has nothing to forget.
  }
}
