package io.github.dynactin.delivery.ledger;

/** How a resource is written, given what was written before. */
public enum Form {
  /** As the source says it. */
  AS_STATED,
  /** As the source says it, but a final report says that it was amended. */
  AMENDED,
  /** As it was stored, but entered in error: the source no longer says it. */
  RETRACTED
}
