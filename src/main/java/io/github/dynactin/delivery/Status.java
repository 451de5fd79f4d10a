package io.github.dynactin.delivery;

import java.util.Set;

/** What an HTTP status says about a delivery. */
final class Status {
  private static final Set<Integer> UNAUTHORISED = Set.of(401, 403);
  private static final Set<Integer> LATER = Set.of(408, 425, 429);
  private static final Set<Integer> NEVER = Set.of(501, 505);
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;

  private Status() {}

  /**
   * The outcome of a status that isn't a success; a redirect is not followed and proves nothing.
   */
  static Outcome outcome(int status) {
    if (UNAUTHORISED.contains(status)) {
      return Outcome.NOT_AUTHORISED;
    }
    if (LATER.contains(status) || (status >= SERVER_ERROR && !NEVER.contains(status))) {
      return Outcome.UNAVAILABLE;
    }
    return status >= CLIENT_ERROR ? Outcome.REFUSED : Outcome.UNTRUSTWORTHY;
  }

  /** The number a status line of a bundle's entry starts with; 0 if there is none. */
  static int of(String line) {
    return line.matches("[1-5]\\d\\d( .*)?") ? Integer.parseInt(line.substring(0, 3)) : 0;
  }
}
