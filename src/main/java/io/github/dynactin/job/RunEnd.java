package io.github.dynactin.job;

import java.util.stream.Stream;

/** How a run ended. If several things happened, the first of these that did. */
public enum RunEnd {
  /** Something is set up wrongly: no case can succeed. */
  MISCONFIGURED,
  /** The server doesn't accept the credentials, or they don't allow this. */
  NOT_AUTHORISED,
  /** The server doesn't answer. */
  UNAVAILABLE,
  /** A case met a bug. */
  BUG,
  /** Nothing is wrong for good. */
  TRY_LATER,
  /** The server doesn't hold all that the source says. */
  INCOMPLETE,
  /** The server is known to hold what the source says. */
  COMPLETE;

  /** The worst of several. */
  public static RunEnd worst(RunEnd... ends) {
    return Stream.of(ends).min(RunEnd::compareTo).orElse(COMPLETE);
  }
}
