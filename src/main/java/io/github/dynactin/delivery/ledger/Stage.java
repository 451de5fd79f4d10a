package io.github.dynactin.delivery.ledger;

/** How far a resource has come. */
public enum Stage {
  /** It is to be written. */
  PLANNED,
  /** It may have been sent: what the server holds isn't known until it is read. */
  SENDING,
  /** The server says that it is stored. */
  ACKED,
  /** It was read back and is as it was sent. */
  VERIFIED
}
