package io.github.dynactin.transport;

import io.github.dynactin.issue.IssueCode;

/** What is known when a request didn't succeed. */
public enum Fault {
  /** The server won't have it, and has stored nothing of it: sending it again won't help. */
  REFUSED(IssueCode.SERVER_REFUSED),
  /** The request is larger than the server takes (HTTP 413); nothing of it is stored. */
  TOO_LARGE(IssueCode.SERVER_REFUSED),
  /** There is no FHIR server at this address, or it has moved: no request can succeed. */
  WRONG_ADDRESS(IssueCode.SERVER_ADDRESS_WRONG),
  /** The server doesn't accept the credentials (HTTP 401, 407), or there are none. */
  NOT_AUTHORISED(IssueCode.NOT_AUTHORISED),
  /** The server knows who asks, and doesn't allow this (HTTP 403). */
  FORBIDDEN(IssueCode.NOT_AUTHORISED),
  /** Another request is at work on the same resources (HTTP 409): try again. */
  CONFLICT(IssueCode.SERVER_BUSY),
  /**
   * A condition of the request doesn't hold (HTTP 412): somebody else has written the resource, so
   * that it must be read again; nothing is stored.
   */
  PRECONDITION_FAILED(IssueCode.SERVER_REFUSED),
  /** The server answers, and asks for patience (HTTP 408, 425, 429). */
  BUSY(IssueCode.SERVER_BUSY),
  /** No whole answer, or a server error: nobody knows whether a write happened. */
  UNAVAILABLE(IssueCode.SERVER_UNREACHABLE),
  /** The answer is longer than is read: nobody knows whether a write happened. */
  ANSWER_TOO_LARGE(IssueCode.ANSWER_UNTRUSTWORTHY),
  /** An answer that proves nothing: nobody knows whether a write happened. */
  UNTRUSTWORTHY(IssueCode.ANSWER_UNTRUSTWORTHY);

  private final IssueCode issue;

  Fault(IssueCode issue) {
    this.issue = issue;
  }

  /** What is said of it. */
  public IssueCode issue() {
    return issue;
  }

  /** True if the same request may succeed later. */
  public boolean isTransient() {
    return switch (this) {
      case CONFLICT, PRECONDITION_FAILED, BUSY, UNAVAILABLE, ANSWER_TOO_LARGE, UNTRUSTWORTHY ->
          true;
      case REFUSED, TOO_LARGE, WRONG_ADDRESS, NOT_AUTHORISED, FORBIDDEN -> false;
    };
  }
}
