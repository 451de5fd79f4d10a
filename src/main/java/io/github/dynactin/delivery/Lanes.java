package io.github.dynactin.delivery;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Keeps what concerns one patient in one lane: no two requests ever touch one resource at the same
 * time, which servers answer with conflicts.
 */
final class Lanes {
  private static final int COUNT = 64;

  private final List<ReentrantLock> locks =
      IntStream.range(0, COUNT).mapToObj(i -> new ReentrantLock()).toList();

  /** Does something alone in the lane of a name. */
  <T> T in(String name, Supplier<T> work) {
    ReentrantLock lane = locks.get(Math.floorMod(name.hashCode(), COUNT));
    lane.lock();
    try {
      return work.get();
    } finally {
      lane.unlock();
    }
  }
}
