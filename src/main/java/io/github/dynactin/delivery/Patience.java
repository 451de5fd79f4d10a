package io.github.dynactin.delivery;

import io.github.dynactin.transport.Fault;
import io.github.dynactin.transport.ServerFault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How a run waits for a server: a random time up to a bound that doubles (full jitter), or what the
 * server asks for. One lane waits at a time, so that a server that comes back is asked by one; once
 * several requests in a row have failed, the others don't send before that one got through. The
 * waiting of a run is limited.
 */
final class Patience {
  private static final int BREAKS_AFTER = 5;
  private static final int MOST_DOUBLINGS = 20;

  private final RetrySettings settings;
  private final Time time;
  private final ReentrantLock waiting = new ReentrantLock(true);
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicLong successes = new AtomicLong();
  private Duration spent = Duration.ZERO;

  Patience(RetrySettings settings, Time time) {
    this.settings = settings;
    this.time = time;
  }

  /** Lets a request through, or holds it while another lane finds out whether the server is up. */
  void admit() {
    if (failures.get() >= BREAKS_AFTER && !waiting.isHeldByCurrentThread()) {
      waiting.lock();
      try {
        return; // the other lane is done waiting
      } finally {
        waiting.unlock();
      }
    }
  }

  /** A request succeeded. */
  void succeeded() {
    failures.set(0);
    successes.incrementAndGet();
  }

  /**
   * Waits after a failure.
   *
   * @param attempt how often this has failed by now, from 1
   * @throws ServerFault the same, if there is no more patience
   */
  void pause(ServerFault fault, int attempt) throws ServerFault {
    int inARow = failures.incrementAndGet();
    if (isOnlyThisCase(fault.fault()) && attempt >= settings.attempts()) {
      throw fault;
    }
    long before = successes.get();
    waiting.lock();
    try {
      if (successes.get() == before) {
        sleep(fault, Math.max(attempt, inARow));
      }
    } finally {
      waiting.unlock();
    }
  }

  /** The server is up, and it is this case that it has trouble with. */
  private static boolean isOnlyThisCase(Fault fault) {
    return fault == Fault.CONFLICT || fault == Fault.UNTRUSTWORTHY;
  }

  private void sleep(ServerFault fault, int failed) throws ServerFault {
    Duration wait = fault.retryAfter().orElseGet(() -> jitter(failed));
    if (settings.budget().isZero() || spent.plus(wait).compareTo(settings.budget()) > 0) {
      throw fault;
    }
    spent = spent.plus(wait);
    try {
      time.sleep(wait);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw fault;
    }
  }

  private Duration jitter(int failed) {
    Duration bound = settings.first().multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
    Duration most = bound.compareTo(settings.longest()) > 0 ? settings.longest() : bound;
    return time.upTo(most);
  }
}
