package io.github.dynactin.delivery;

import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether and when a failed request is sent again.
 *
 * <p>Delays grow exponentially from {@link RetrySettings#initialDelay()} to {@link
 * RetrySettings#maxDelay()}; half of each is fixed and half is random (equal jitter). A {@code
 * Retry-After} of the server lengthens the delay but never shortens it: a server that answers
 * {@code Retry-After: 0} must not be polled in a loop. Retrying ends when failed requests and
 * delays have taken {@link RetrySettings#timeout()}, or after a number of attempts.
 *
 * <p>Stateless, so that a test is a table: {@link Retries} counts and waits.
 */
final class RetryPolicy {
  private static final int MOST_DOUBLINGS = 20;

  /** Bounds an outage by attempts as well, in case the clock that bounds it by time is stopped. */
  private static final int ATTEMPTS_IN_AN_OUTAGE = 10;

  private final RetrySettings settings;
  private final Time time;

  /**
   * A policy.
   *
   * @param time source of the jitter
   */
  RetryPolicy(RetrySettings settings, Time time) {
    this.settings = settings;
    this.time = time;
  }

  /**
   * What is known when a request has failed.
   *
   * @param attempts how often this request was sent by now, 1 or more
   * @param inARow how many requests of the run failed since the last one that succeeded, 1 or more
   * @param isUp true if the server has answered something else since this request failed first
   * @param lost time that the run has spent on failed requests and delays so far
   */
  record History(int attempts, int inARow, boolean isUp, Duration lost) {}

  /** Returns the delay before the next attempt; empty if there must be none. */
  Optional<Duration> nextDelay(ServerFault failure, History history) {
    if (!failure.fault().isTransient() || history.attempts() >= mostAttempts(failure, history)) {
      return Optional.empty();
    }
    Duration delay = backoff(Math.max(history.attempts(), history.inARow()));
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration next = asked.compareTo(delay) > 0 ? asked : delay;
    return history.lost().plus(next).compareTo(settings.timeout()) > 0
        ? Optional.empty()
        : Optional.of(next);
  }

  /**
   * True if retrying ended because of this request and not because of the server: it is up, and
   * there is time left for others.
   */
  boolean isOnlyThisRequest(ServerFault failure, History history) {
    return history.isUp()
        && history.attempts() >= mostAttempts(failure, history)
        && history.lost().compareTo(settings.timeout()) < 0;
  }

  /** Fewer if the server is up, and it is this request that it has trouble with. */
  private int mostAttempts(ServerFault failure, History history) {
    boolean onlyThisRequest =
        failure.fault() == Fault.CONFLICT
            || failure.fault() == Fault.PRECONDITION_FAILED
            || failure.fault() == Fault.UNTRUSTWORTHY
            || history.isUp();
    return onlyThisRequest
        ? settings.maxAttempts()
        : settings.maxAttempts() * ATTEMPTS_IN_AN_OUTAGE;
  }

  private Duration backoff(int failures) {
    long doublings = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
    Duration bound = settings.initialDelay().multipliedBy(doublings);
    Duration most = bound.compareTo(settings.maxDelay()) > 0 ? settings.maxDelay() : bound;
    Duration half = most.dividedBy(2);
    return half.plus(time.upTo(half));
  }
}
