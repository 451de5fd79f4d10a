package io.github.dynactin.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** Measures how much of the heap is reachable. */
public final class LiveHeap {
  private static final int MEASUREMENTS = 4;

  private LiveHeap() {}

  /** Returns the bytes in use after garbage collection: the smallest of several measurements. */
  public static long bytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < MEASUREMENTS; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
