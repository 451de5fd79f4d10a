package io.github.dynactin.testing;

/** What a loss of power leaves of bytes that were written and not synced. */
public enum PowerLoss {
  /** Nothing. */
  NOTHING_KEPT,
  /** Everything: it had reached the disk in time. */
  EVERYTHING_KEPT,
  /** The file has grown, and zeros stand there; what was overwritten is new. */
  GROWTH_ZEROED,
  /** The file has grown, and something else stands there; what was overwritten is new. */
  GROWTH_GARBLED,
  /** The file hasn't grown; what was overwritten is new. */
  GROWTH_DROPPED,
  /** The file has grown; what was overwritten is old. */
  OVERWRITES_DROPPED,
  /** The file has grown; what was overwritten is neither old nor new. */
  OVERWRITES_GARBLED,
  /** The second half of what it has grown by is there, before it are zeros. */
  BEGINNING_LOST,
  /** The first half of what it has grown by is there. */
  END_LOST,
  /** Each block is old, new or garbled, and the file has any length. */
  SCATTERED
}
