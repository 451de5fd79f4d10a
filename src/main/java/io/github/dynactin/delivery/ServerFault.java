package io.github.dynactin.delivery;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.IssueCode;
import io.github.dynactin.issue.Origin;

/** A delivery can't go on: the server's answer, or that there was none. Holds no cause. */
final class ServerFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final Outcome outcome;
  private final transient Issue issue;

  ServerFault(Outcome outcome, Origin origin, String message) {
    super(message);
    this.outcome = outcome;
    this.issue = Issue.of(code(outcome), origin, message);
  }

  Outcome outcome() {
    return outcome;
  }

  Issue issue() {
    return issue;
  }

  private static IssueCode code(Outcome outcome) {
    return switch (outcome) {
      case REFUSED -> IssueCode.SERVER_REFUSED;
      case NOT_AUTHORISED -> IssueCode.NOT_AUTHORISED;
      case UNAVAILABLE -> IssueCode.SERVER_UNREACHABLE;
      case UNTRUSTWORTHY, DELIVERED, UNCHANGED -> IssueCode.ANSWER_UNTRUSTWORTHY;
    };
  }
}
