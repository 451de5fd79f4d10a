package io.github.dynactin.testing.world;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a server take its time, now more and now less, and knows how much it has in hand. */
public final class Pace implements ModelHttp.Around {
  private final Random random;
  private final int mostMillis;
  private final AtomicInteger inHand = new AtomicInteger();

  /**
   * A pace.
   *
   * @param mostMillis the most that a request waits before it is carried out, and again before it
   *     is answered
   */
  public Pace(long seed, int mostMillis) {
    this.random = new Random(seed);
    this.mostMillis = mostMillis;
  }

  @Override
  public void before() {
    inHand.incrementAndGet();
    pause();
  }

  @Override
  public void after() {
    inHand.decrementAndGet(); // what it changes is changed
    pause();
  }

  /** True if there is something that isn't carried out yet. */
  public boolean isBusy() {
    return inHand.get() > 0;
  }

  /** Waits until nothing is in hand that may still change something. */
  public void awaitQuiet() throws InterruptedException {
    while (isBusy()) {
      Thread.sleep(1);
    }
  }

  private void pause() {
    if (mostMillis == 0) {
      return;
    }
    try {
      Thread.sleep(random.nextInt(mostMillis + 1));
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
