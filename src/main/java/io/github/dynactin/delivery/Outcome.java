package io.github.dynactin.delivery;

import io.github.dynactin.transport.Fault;

/** How a delivery ended. */
public enum Outcome {
  /** Something was written, and everything was read back and is as it was sent. */
  DELIVERED,
  /** Everything was there already, just so; nothing was written. */
  UNCHANGED,
  /** The bundle was not sent, or the server won't have it: sending it again won't help. */
  REFUSED,
  /** The server doesn't accept the credentials, or they don't allow this. */
  NOT_AUTHORISED,
  /**
   * No answer, or one that says "later". If it was a write, nobody knows whether it happened; the
   * next delivery finds out, because it reads first.
   */
  UNAVAILABLE,
  /** The server asks for patience, more than there is. */
  BUSY,
  /** There is no FHIR server at the address. */
  WRONG_ADDRESS,
  /** The server answered something that doesn't prove that the resources are stored as sent. */
  UNTRUSTWORTHY;

  /** The outcome of a delivery that ends with this fault. */
  static Outcome of(Fault fault) {
    return switch (fault) {
      case REFUSED, TOO_LARGE, PRECONDITION_FAILED -> REFUSED;
      case WRONG_ADDRESS -> WRONG_ADDRESS;
      case NOT_AUTHORISED, FORBIDDEN -> NOT_AUTHORISED;
      case CONFLICT, BUSY -> BUSY;
      case UNAVAILABLE -> UNAVAILABLE;
      case ANSWER_TOO_LARGE, UNTRUSTWORTHY -> UNTRUSTWORTHY;
    };
  }

  /** True if the resources are known to be on the server, as they were sent. */
  public boolean isStored() {
    return this == DELIVERED || this == UNCHANGED;
  }

  /**
   * True if the same may get through later with nothing changed: the server is away or busy, or
   * what it answered proves nothing.
   */
  public boolean isTemporary() {
    return this == UNAVAILABLE || this == BUSY || this == UNTRUSTWORTHY;
  }
}
