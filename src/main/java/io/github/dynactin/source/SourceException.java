package io.github.dynactin.source;

import static java.util.Objects.requireNonNull;

/**
 * A source can't be read, or not to its end, so that nobody knows what else it holds. The message
 * quotes nothing that the source said: it could be a patient's.
 */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What kind of trouble it is. */
  public enum Reason {
    /** It is set up wrongly. */
    MISCONFIGURED,
    /** It doesn't accept the credentials, or they don't allow this. */
    NOT_AUTHORISED,
    /** It doesn't answer. */
    UNAVAILABLE,
    /** It was lost in the middle, or asks for patience. */
    LOST
  }

  /** With words for whoever runs the export. */
  public SourceException(Reason reason, String message) {
    super(message);
    this.reason = requireNonNull(reason, "reason");
  }

  /** What kind of trouble it is. */
  public Reason reason() {
    return reason;
  }
}
