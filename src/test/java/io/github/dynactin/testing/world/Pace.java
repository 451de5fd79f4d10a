package io.github.dynactin.testing.world;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a server take its time, now more and now less, and knows how much it has in hand. */
public final class Pace implements ModelHttp.Around {
  private final Random random;
  private final int mostBefore;
  private final int mostAfter;
  private final AtomicInteger inHand = new AtomicInteger();
  private final AtomicInteger forgotten = new AtomicInteger();

  /**
   * A pace.
   *
   * @param mostBefore the most milliseconds that a request waits before it is carried out
   * @param mostAfter the most that it waits then, before it is answered
   */
  public Pace(long seed, int mostBefore, int mostAfter) {
    this.random = new Random(seed);
    this.mostBefore = mostBefore;
    this.mostAfter = mostAfter;
  }

  @Override
  public void before() throws IOException {
    inHand.incrementAndGet();
    int asOf = forgotten.get();
    pause(mostBefore);
    if (forgotten.get() > asOf) {
      inHand.decrementAndGet();
      throw new IOException("the request was forgotten");
    }
  }

  @Override
  public void after() {
    inHand.decrementAndGet(); // what it changes is changed
    pause(mostAfter);
  }

  /** What isn't carried out yet never will be, as if it hadn't come. */
  public void forget() {
    forgotten.incrementAndGet();
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

  private void pause(int mostMillis) {
    try {
      Thread.sleep(random.nextInt(mostMillis + 1));
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
