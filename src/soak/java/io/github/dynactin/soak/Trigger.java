package io.github.dynactin.soak;

import io.github.dynactin.testing.world.FaultPlan;
import io.github.dynactin.testing.world.Faults;
import io.github.dynactin.testing.world.Traffic;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Has something happen a moment after a certain request has come to a proxy: so it hits the server
 * or the client in the middle of what they do.
 */
final class Trigger {
  private final int every;
  private final boolean writesOnly;
  private Optional<Accident> accident = Optional.empty();
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private int seen;
  private int happened;
  private int left;
  private int moment;

  /** What happens. */
  interface Accident {
    void happen() throws Exception;
  }

  /**
   * Not armed yet.
   *
   * @param every so many requests something may happen
   * @param writesOnly if others don't count
   */
  Trigger(int every, boolean writesOnly) {
    this.every = every;
    this.writesOnly = writesOnly;
  }

  /** The plan of the proxy; no request goes wrong by itself. */
  FaultPlan plan() {
    return plan((traffic, number, ofItsKind) -> Optional.<Faults>empty());
  }

  /** The plan of a proxy where requests go wrong by this rule, too. */
  FaultPlan plan(FaultPlan.Rule rule) {
    return new FaultPlan(
        (traffic, number, ofItsKind) -> {
          came(traffic);
          return rule.decide(traffic, number, ofItsKind);
        });
  }

  /** From now on an accident happens so many times, so many milliseconds after a request. */
  synchronized void arm(Accident what, int times, int skip, int millis) {
    accident = Optional.of(what);
    left = times;
    moment = millis;
    seen = -skip;
  }

  synchronized void disarm() {
    left = 0;
  }

  private synchronized void came(Traffic traffic) {
    if (left == 0 || !running.isDone() || (writesOnly && traffic != Traffic.WRITE)) {
      return;
    }
    seen++;
    if (seen > 0 && seen % every == 0) {
      left--;
      happened++;
      Executor later = CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS);
      running = CompletableFuture.runAsync(this::happen, later);
    }
  }

  private void happen() {
    try {
      accident.orElseThrow().happen();
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  /** Waits until what has begun to happen is over; fails if it failed. */
  void await() {
    CompletableFuture<Void> last;
    synchronized (this) {
      last = running;
    }
    last.join();
  }

  synchronized int happened() {
    return happened;
  }
}
