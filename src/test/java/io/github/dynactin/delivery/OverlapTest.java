package io.github.dynactin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dynactin.testing.world.ModelHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several runs at once with one journal: one of them delivers, and the others say why not. */
@Tag("nightly")
@Timeout(3600)
class OverlapTest {
  private static final int OVERLAPS = Integer.getInteger("dynactin.overlaps", 50);
  private static final long MOST_SECONDS = 20;

  private final Random random = new Random(21);
  private final Door door = new Door();

  @TempDir private Path folder = Path.of("");

  @Test
  void oneOfThemDeliversAndTheOthersSayThatItIsLocked() throws Exception {
    int processes = 0;
    try (ProcessWorld world = new ProcessWorld(folder, 22, door)) {
      for (int overlap = 0; overlap < OVERLAPS; overlap++) {
        for (int edits = 0; edits < 4; edits++) {
          world.source.edit();
        }
        int count = 2 + random.nextInt(3);
        assertThat(codes(world, count))
            .as("overlap %s", overlap)
            .containsExactlyElementsOf(oneOf(count));
        world.isRight();
        processes += count;
      }
      world.endsWell();
      System.out.printf(
          "%,d overlapping starts of %,d processes: %,d writes, %,d of them twice%n",
          OVERLAPS, processes, world.model.writes(), world.sentTwice().size());
    }
  }

  private List<Integer> codes(ProcessWorld world, int count) throws IOException {
    door.closeUntilEnded(count - 1);
    List<DeliveryProcess> processes = new ArrayList<>();
    List<CompletableFuture<Void>> ends = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        DeliveryProcess process = world.start();
        processes.add(process);
        ends.add(process.end().thenRun(door::ended));
      }
      ends.forEach(CompletableFuture::join);
      return processes.stream().map(DeliveryProcess::code).sorted().toList();
    } finally {
      processes.forEach(DeliveryProcess::close);
    }
  }

  private static List<Integer> oneOf(int count) {
    List<Integer> codes = new ArrayList<>(Collections.nCopies(count, DeliveryProcess.LOCKED));
    codes.set(0, DeliveryProcess.OK);
    return codes;
  }

  /** Holds every request until the other runs have ended: so they were there at the same time. */
  private static final class Door implements ModelHttp.Around {
    private volatile CountDownLatch running = new CountDownLatch(0);

    void closeUntilEnded(int others) {
      running = new CountDownLatch(others);
    }

    void ended() {
      running.countDown();
    }

    @Override
    public void before() {
      try {
        // In vain if two of them have the journal; what they then do is seen.
        boolean alone = running.await(MOST_SECONDS, TimeUnit.SECONDS);
        assertThat(alone).isTrue();
      } catch (InterruptedException over) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void after() {}
  }
}
