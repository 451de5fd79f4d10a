package io.github.dynactin.job;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads of a run. They don't keep a process alive. */
final class Lanes implements AutoCloseable {
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final ExecutorService pool;

  Lanes(int count) {
    this.pool = Executors.newFixedThreadPool(count, this::thread);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "dynactin-lane-" + (threads.size() + 1));
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  <T> Future<T> submit(Callable<T> work) {
    return pool.submit(work);
  }

  /** Ends all waiting; a request that is under way goes on to its end. */
  void interrupt() {
    threads.forEach(Thread::interrupt);
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
