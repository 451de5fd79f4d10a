package io.github.dynactin.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets SIGTERM and Ctrl-C end a command in order: what is under way is finished, within bounds, the
 * journal is closed, the report is written, and the process ends with the code that the report
 * tells. What doesn't end in time is cut off, which loses nothing: the next run takes it up.
 */
final class Interruption implements AutoCloseable {
  private final Duration within;
  private final Runnable told;
  private final AtomicReference<ExitCode> code = new AtomicReference<>(ExitCode.TRY_LATER);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "dynactin-stop");
  private Runnable stop = () -> {};
  private boolean asked;

  /**
   * Stands by.
   *
   * @param within how long a command may take to end
   * @param told done when the end is asked for
   */
  Interruption(Duration within, Runnable told) {
    this.within = within;
    this.told = told;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What ends what is under way; done at once if the end has been asked for. */
  void stopsBy(Runnable ending) {
    synchronized (this) {
      stop = ending;
      if (!asked) {
        return;
      }
    }
    ending.run();
  }

  /** True if the end has been asked for. */
  synchronized boolean isAsked() {
    return asked;
  }

  /** What the process is to end with, if it is asked to end. */
  void endsWith(ExitCode ending) {
    code.set(ending);
  }

  private void interrupt() {
    Runnable ending;
    synchronized (this) {
      asked = true;
      ending = stop;
    }
    told.run();
    ending.run();
    ExitCode with = ExitCode.TRY_LATER;
    try {
      if (done.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
        with = requireNonNull(code.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // The process is ending already, and would say no more than that it was told to.
    Runtime.getRuntime().halt(with.code());
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
