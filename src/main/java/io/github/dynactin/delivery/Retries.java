package io.github.dynactin.delivery;

import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The retries of a run: counts what failed, and waits as {@link RetryPolicy} says. Once several
 * requests in a row have failed, one lane at a time sends and waits, so that a server that comes
 * back isn't met by all of them. Thread-safe.
 */
final class Retries {
  private static final int BREAKS_AFTER = 5;

  private final RetryPolicy policy;
  private final Time time;
  private final ReentrantLock probing = new ReentrantLock(true);
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong successes = new AtomicLong();
  private final LostTime lost = new LostTime();

  Retries(RetrySettings settings, Time time) {
    this.policy = new RetryPolicy(settings, time);
    this.time = time;
  }

  /** Begins a request, which may take several attempts. Used by one thread. */
  Request begin() {
    return new Request();
  }

  /** One request and its attempts. */
  final class Request {
    private int attempts;
    private long successesBefore;
    private long startedAt;
    private boolean isAnswered;

    /** Starts an attempt; waits while another lane finds out whether the server is up. */
    void start() {
      if (failures.get() >= BREAKS_AFTER) {
        awaitProbe();
      }
      startedAt = time.nanoTime();
    }

    private void awaitProbe() {
      probing.lock();
      try {
        return; // the lane that waited has found out whether the server is up
      } finally {
        probing.unlock();
      }
    }

    /** The attempt succeeded. */
    void succeeded() {
      failures.set(0);
      successes.incrementAndGet();
    }

    /** The server answered a part of the request, so it is up. */
    void answered() {
      isAnswered |= attempts > 0;
    }

    /**
     * The attempt failed: waits until the next one is due.
     *
     * @throws ServerFault the same, if there must be no further attempt
     */
    void failed(ServerFault fault) throws ServerFault {
      if (attempts == 0) {
        successesBefore = successes.get();
      }
      attempts++;
      int inARow = failures.incrementAndGet();
      lost.add(startedAt, time.nanoTime());
      if (inARow >= BREAKS_AFTER) {
        probing.lock();
        try {
          pause(fault, inARow);
        } finally {
          probing.unlock();
        }
      } else {
        pause(fault, inARow);
      }
    }

    private void pause(ServerFault fault, int inARow) throws ServerFault {
      boolean isUp = isAnswered || successes.get() > successesBefore;
      RetryPolicy.History history = new RetryPolicy.History(attempts, inARow, isUp, lost.total());
      Optional<Duration> next = policy.nextDelay(fault, history);
      if (next.isEmpty()) {
        throw policy.isOnlyThisRequest(fault, history) ? postponed(fault) : fault;
      }
      Duration delay = next.get();
      lost.add(delay);
      try {
        time.sleep(delay);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        throw fault;
      }
    }
  }

  /** The server is up, and fails at this request: that must not stop the others. */
  private static ServerFault postponed(ServerFault fault) {
    return fault.fault() == Fault.UNAVAILABLE
        ? new ServerFault(Fault.BUSY, fault.issue().origin(), fault.issue().message())
        : fault;
  }

  /** Time lost to failures; what several lanes lose at once counts once. */
  private static final class LostTime {
    private long nanos;
    private long countedUntil = Long.MIN_VALUE;

    synchronized void add(long from, long to) {
      nanos += Math.max(0, to - Math.max(from, countedUntil));
      countedUntil = Math.max(countedUntil, to);
    }

    synchronized void add(Duration delay) {
      nanos += delay.toNanos();
    }

    synchronized Duration total() {
      return Duration.ofNanos(nanos);
    }
  }
}
