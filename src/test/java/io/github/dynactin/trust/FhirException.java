package io.github.dynactin.trust;

import java.io.Serial;

/** A request that the server answers with an OperationOutcome. */
final class FhirException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private final int status;

  FhirException(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
