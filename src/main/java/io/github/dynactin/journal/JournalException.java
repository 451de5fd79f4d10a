package io.github.dynactin.journal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;

/** The journal can't be used. The message names no patient: a journal holds none. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What is wrong with it. */
  public enum Reason {
    /** Another process, or another part of this one, has it open. */
    LOCKED,
    /** A record that was synced isn't as it was written: nothing after it can be believed. */
    DAMAGED,
    /** It can't be read or written: rights, space, the disk. */
    UNUSABLE
  }

  /** With a message for whoever runs the export. */
  public JournalException(Reason reason, String message) {
    super(message);
    this.reason = requireNonNull(reason, "reason");
  }

  /** With what the disk said. */
  JournalException(Reason reason, String message, IOException cause) {
    super(message, cause);
    this.reason = requireNonNull(reason, "reason");
  }

  /** What is wrong with it. */
  public Reason reason() {
    return reason;
  }
}
