package io.github.dynactin.delivery.ledger;

/** The journal belongs to another server, key or way of writing than it is opened for. */
public final class WrongLedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongLedgerException(String message) {
    super(message);
  }
}
