package io.github.dynactin.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets SIGTERM and Ctrl-C end a run in order: what is under way is finished, within bounds, and the
 * journal is closed. Without it nothing would be wrong either, only more would have to be read next
 * time.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private volatile Runnable stop = () -> {};
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "dynactin-stop");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What ends the run. */
  void stopsBy(Runnable ending) {
    stop = ending;
  }

  private void interrupt() {
    stop.run();
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook is at work already, and free to end now.
    }
  }
}
