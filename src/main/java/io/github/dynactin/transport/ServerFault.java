package io.github.dynactin.transport;

import static java.util.Objects.requireNonNull;

import io.github.dynactin.issue.Issue;
import io.github.dynactin.issue.Origin;
import java.time.Duration;
import java.util.Optional;

/**
 * A request didn't succeed. Holds no cause and no text of the server's: both quote what was sent.
 */
public final class ServerFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final transient Issue issue;
  private final transient Optional<Duration> retryAfter;

  /** A fault about which the server didn't say how long to wait. */
  public ServerFault(Fault fault, Origin origin, String message) {
    this(fault, origin, message, Optional.empty());
  }

  /**
   * A fault.
   *
   * @param origin the server's address, or the resource it is about
   * @param message what happened; no value of a patient's
   * @param retryAfter how long the server asks to be left alone
   */
  public ServerFault(Fault fault, Origin origin, String message, Optional<Duration> retryAfter) {
    super(message);
    this.fault = requireNonNull(fault, "fault");
    this.issue = Issue.of(fault.issue(), origin, message);
    this.retryAfter = requireNonNull(retryAfter, "retryAfter");
  }

  /** What is known. */
  public Fault fault() {
    return fault;
  }

  /** What to tell people. */
  public Issue issue() {
    return issue;
  }

  /** How long the server asks to be left alone, if it says. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
