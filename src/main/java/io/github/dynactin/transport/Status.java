package io.github.dynactin.transport;

/** What an HTTP status says. */
public final class Status {
  private static final int REDIRECT = 300;
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final int BEYOND = 600;

  private Status() {}

  /** What a status that isn't a success says of a request to the base URL. */
  public static Fault fault(int status) {
    return switch (status) {
      case 401, 407 -> Fault.NOT_AUTHORISED;
      case 403 -> Fault.FORBIDDEN;
      case 404, 405, 410, 421, 501, 505 -> Fault.WRONG_ADDRESS;
      case 408, 423, 425, 429 -> Fault.BUSY;
      case 409 -> Fault.CONFLICT;
      case 412 -> Fault.PRECONDITION_FAILED;
      case 413 -> Fault.TOO_LARGE;
      default -> other(status);
    };
  }

  private static Fault other(int status) {
    if (status < REDIRECT || status >= BEYOND) {
      return Fault.UNTRUSTWORTHY; // no answer ends with such a status
    }
    if (status >= SERVER_ERROR) {
      return Fault.UNAVAILABLE;
    }
    // A redirect isn't followed: the base has moved.
    return status >= CLIENT_ERROR ? Fault.REFUSED : Fault.WRONG_ADDRESS;
  }

  /** The number a status line of a bundle's entry starts with; 0 if there is none. */
  public static int of(String line) {
    return line.matches("[1-5]\\d\\d( .*)?") ? Integer.parseInt(line.substring(0, 3)) : 0;
  }
}
