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
  VERIFIED,
  /**
   * It was verified, and then something showed that the server isn't what the journal says, such as
   * a server that was restored from a backup: it must be read again.
   */
  UNPROVEN
}
