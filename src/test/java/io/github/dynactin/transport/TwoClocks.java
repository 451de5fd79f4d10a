package io.github.dynactin.transport;

import io.github.dynactin.delivery.Time;
import io.github.dynactin.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;

/** The true time, and what our clock says; waiting moves both. */
final class TwoClocks implements Time {
  private final SettableClock real;
  private final SettableClock ours;
  private Duration slept = Duration.ZERO;

  TwoClocks(Instant start) {
    real = new SettableClock(start);
    ours = new SettableClock(start);
  }

  SettableClock real() {
    return real;
  }

  SettableClock ours() {
    return ours;
  }

  Duration slept() {
    return slept;
  }

  void pass(Duration time) {
    real.forward(time);
    ours.forward(time);
  }

  /** Somebody sets our clock by the true time. */
  void setRight() {
    ours.forward(Duration.between(ours.instant(), real.instant()));
  }

  @Override
  public Instant now() {
    return ours.instant();
  }

  @Override
  public void sleep(Duration duration) {
    slept = slept.plus(duration);
    pass(duration);
  }

  @Override
  public Duration upTo(Duration bound) {
    return bound;
  }
}
